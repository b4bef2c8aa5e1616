package iomtriage.cli.extract;

import iomtriage.cli.terminal.Refusal;
import iomtriage.records.files.CsvText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a database answered, as lines of CSV: days and times as ISO writes them, a midnight as its day, numbers in full, nothing where
 * nothing is known.
 */
final class AnswerTable {

    /** Types of SQL that are no single value. */
    private static final Set<Integer> NO_CELLS = Set.of(
            Types.ARRAY,
            Types.BINARY,
            Types.VARBINARY,
            Types.LONGVARBINARY,
            Types.BLOB,
            Types.STRUCT,
            Types.REF,
            Types.JAVA_OBJECT);

    private final ResultSet answer;
    private final List<String> names = new ArrayList<>();

    /** @throws Refusal if two columns have one name, or one is of a type that no cell holds, with all of them */
    AnswerTable(ResultSet answer) throws SQLException {
        this.answer = answer;
        ResultSetMetaData columns = answer.getMetaData();
        List<String> problems = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column);
            names.add(name);
            if (!seen.add(name)) {
                problems.add(name + ": two columns have this name. Name one of them otherwise with AS.");
            }
            if (NO_CELLS.contains(columns.getColumnType(column))) {
                problems.add(name + ": the type " + columns.getColumnTypeName(column)
                        + " is no text, number or day. Leave it out, or make it one with CAST.");
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal("The query's answer is no flat table, and nothing was written:", problems);
        }
    }

    /** @return how many rows there are, the header not counted */
    long write(Writer to) throws SQLException, IOException {
        to.write(line(names));
        long rows = 0;
        List<String> cells = new ArrayList<>();
        while (answer.next()) {
            cells.clear();
            for (int column = 1; column <= names.size(); column++) {
                cells.add(text(column));
            }
            to.write(line(cells));
            rows++;
        }
        return rows;
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            CsvText.append(i == 0 ? line : line.append(','), cells.get(i));
        }
        return line.append('\n').toString();
    }

    private String text(int column) throws SQLException {
        Object value = answer.getObject(column);
        if (value == null) {
            return "";
        }
        if (value instanceof java.sql.Timestamp time) {
            return text(time.toLocalDateTime());
        }
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            double number = ((Number) value).doubleValue();
            // What is not a number is not known; what is infinite is refused by whoever reads the table.
            return Double.isNaN(number)
                    ? ""
                    : Double.isInfinite(number) ? value.toString() : new BigDecimal(value.toString()).toPlainString();
        }
        return value.toString();
    }

    private static String text(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }
}
