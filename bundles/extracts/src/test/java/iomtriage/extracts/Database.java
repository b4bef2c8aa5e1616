package iomtriage.extracts;

import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The files of an extract in a database, as a case system may have them: days as days, numbers as numbers, rows in any order. */
final class Database {

    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Database() {}

    static void fill(DataSource database, ExtractMapping mapping) throws SQLException, TableException {
        try (Connection connection = database.getConnection()) {
            for (TableMapping table : mapping.tables()) {
                fill(connection, table);
            }
        }
    }

    private static void fill(Connection connection, TableMapping table) throws SQLException, TableException {
        List<List<String>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        new TableFile(Extract.SHIPPED.resolve(table.file().orElseThrow())).lines(header -> {
            names.addAll(header);
            return line -> rows.add(line.fields());
        });
        Collections.shuffle(rows, new Random(1));
        String columns = names.stream()
                .map(name -> name + " " + type(rows, names.indexOf(name)))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + table.name() + " (" + columns + ")");
        }
        String places = names.stream().map(name -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table.name() + " VALUES (" + places + ")")) {
            for (List<String> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, value(row.get(i), type(rows, i)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String type(List<List<String>> rows, int column) {
        List<String> texts = rows.stream()
                .map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .toList();
        if (!texts.isEmpty() && texts.stream().allMatch(text -> text.matches("\\d\\d/\\d\\d/\\d{4}"))) {
            return "DATE";
        }
        return !texts.isEmpty() && texts.stream().allMatch(text -> text.matches("\\d{1,4}")) ? "INT" : "VARCHAR(64)";
    }

    private static Object value(String text, String type) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "DATE" -> Date.valueOf(LocalDate.parse(text, DAYS));
            case "INT" -> Integer.valueOf(text);
            default -> text;
        };
    }
}
