package iomtriage.tables;

import de.siegmar.fastcsv.reader.CsvRecord;
import iomtriage.api.caserecord.Finding;
import iomtriage.api.caserecord.FindingCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a line's texts into numbers, with everything that is wrong with them. */
final class RowParser {

    private final List<Column> features;
    private final List<Column> others;
    private final Map<String, Integer> positions;
    private final String id;
    private final int width;

    RowParser(ColumnSpecification specification, Map<String, Integer> positions, int width) {
        this.features = specification.features();
        this.others = specification.columns().stream()
                .filter(column -> column.use() != ColumnUse.FEATURE && column.use() != ColumnUse.ID)
                .filter(column -> positions.containsKey(column.name()))
                .toList();
        this.positions = positions;
        this.id = specification.idColumn().name();
        this.width = width;
    }

    TableRow parse(CsvRecord line) {
        long number = line.getStartingLineNumber();
        List<Finding> findings = new ArrayList<>(0);
        double[] values = new double[features.size()];
        Map<String, String> texts = new LinkedHashMap<>();
        String reference = "line " + number;
        if (line.getFieldCount() != width) {
            findings.add(Table.finding(
                    FindingCode.UNREADABLE,
                    number,
                    "the whole line",
                    "The line has " + line.getFieldCount() + " fields, but the header has " + width + ".",
                    "Check for a missing or extra separator."));
            return new TableRow(number, reference, values, texts, findings);
        }
        String own = line.getField(positions.get(id)).strip();
        if (own.isEmpty()) {
            findings.add(Table.finding(
                    FindingCode.MISSING_FIELD, number, id, "The reference is empty.", "Give every row a reference."));
        } else {
            reference = own;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = value(line, features.get(i), findings);
        }
        for (Column column : others) {
            texts.put(column.name(), line.getField(positions.get(column.name())).strip());
        }
        return new TableRow(number, reference, values, texts, findings);
    }

    private double value(CsvRecord line, Column column, List<Finding> findings) {
        Optional<Double> value = column.parse(line.getField(positions.get(column.name())));
        if (value.isEmpty()) {
            findings.add(Table.finding(
                    FindingCode.UNKNOWN_VALUE,
                    line.getStartingLineNumber(),
                    column.name(),
                    column.type() == ColumnType.NUMBER
                            ? "The cell does not hold a number."
                            : "The cell holds none of the column's codes.",
                    "Correct the cell, or add what it holds to the column specification."));
            return Double.NaN;
        }
        return value.get();
    }
}
