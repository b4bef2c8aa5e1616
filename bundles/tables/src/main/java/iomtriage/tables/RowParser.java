package iomtriage.tables;

import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.tables.csv.Line;
import iomtriage.tables.specification.CellReader;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a line's texts into numbers, with everything that is wrong with them. Immutable and thread-safe. */
final class RowParser {

    /** A column that is read, with where it stands. */
    private record Place(Column column, int position, int index, CellReader reader, DateTimeFormatter dates) {}

    private final List<Place> features = new ArrayList<>();
    private final List<Place> others = new ArrayList<>();
    private final Optional<Place> id;
    private final int size;
    private final int width;

    RowParser(ColumnSpecification specification, RequiredColumns wanted, Map<String, Integer> positions, int width) {
        List<Column> layout = specification.features();
        for (int i = 0; i < layout.size(); i++) {
            String name = layout.get(i).name();
            if (wanted.features().contains(name) && positions.containsKey(name)) {
                features.add(place(layout.get(i), positions, i));
            }
        }
        specification.columns().stream()
                .filter(column -> wanted.others().contains(column.name())
                        || wanted.optional().contains(column.name()))
                .filter(column -> positions.containsKey(column.name()))
                .forEach(column -> others.add(place(column, positions, -1)));
        Column reference = specification.idColumn();
        this.id = positions.containsKey(reference.name())
                ? Optional.of(place(reference, positions, -1))
                : Optional.empty();
        this.size = layout.size();
        this.width = width;
    }

    private static Place place(Column column, Map<String, Integer> positions, int index) {
        return new Place(column, positions.get(column.name()), index, new CellReader(column), column.dates());
    }

    TableRow parse(Line line) {
        long number = line.number();
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        List<Finding> findings = new ArrayList<>(0);
        if (line.fields().size() != width) {
            findings.add(ragged(line));
            return new TableRow(number, "line " + number, values, Map.of(), findings);
        }
        for (Place place : features) {
            values[place.index()] = value(line, place, findings);
        }
        Map<String, String> texts = texts(line, findings);
        return new TableRow(number, reference(line, findings), values, texts, findings);
    }

    private Finding ragged(Line line) {
        return Table.finding(
                FindingCode.UNREADABLE,
                line.number(),
                "the whole line",
                "The line has " + line.fields().size() + " fields, but the header has " + width + ".",
                "Check for a missing or extra separator, or a quote in the wrong place.");
    }

    private String reference(Line line, List<Finding> findings) {
        long number = line.number();
        if (id.isEmpty()) {
            return "line " + number;
        }
        String own = line.fields().get(id.get().position()).strip();
        if (own.isEmpty()) {
            findings.add(Table.finding(
                    FindingCode.MISSING_FIELD,
                    number,
                    id.get().column().name(),
                    "The reference is empty.",
                    "Give every row a reference."));
            return "line " + number;
        }
        return own;
    }

    private Map<String, String> texts(Line line, List<Finding> findings) {
        if (others.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Place place : others) {
            texts.put(
                    place.column().name(),
                    place.column().type() == ColumnType.DATE
                            ? day(line, place, findings)
                            : text(line, place, findings));
        }
        return texts;
    }

    /** A text as it stands, which must be one of the codes where the column has any. */
    private static String text(Line line, Place place, List<Finding> findings) {
        String text = line.fields().get(place.position()).strip();
        boolean coded = !place.column().codes().isEmpty();
        if (coded && place.reader().read(text) == CellReader.UNREADABLE && !line.isDecodedBadly(place.position())) {
            findings.add(Table.finding(
                    FindingCode.UNKNOWN_VALUE,
                    line.number(),
                    place.column().name(),
                    "The cell holds none of the column's codes.",
                    "Correct the cell, or add what it holds to the column specification."));
        }
        return place.column().isMissing(text) ? "" : text;
    }

    /** A day in ISO form; empty where it is not known or cannot be read. */
    private static String day(Line line, Place place, List<Finding> findings) {
        String text = line.fields().get(place.position()).strip();
        if (place.column().isMissing(text)) {
            return "";
        }
        try {
            return LocalDate.parse(text, place.dates()).toString();
        } catch (DateTimeException notADay) {
            findings.add(
                    Table.finding(
                            FindingCode.IMPOSSIBLE_DATE,
                            line.number(),
                            place.column().name(),
                            "The cell is not a day written as " + place.column().datesInWords() + ".",
                            "Write all dates of a column in one format, and name it as dateFormat in the column specification."));
            return "";
        }
    }

    private static double value(Line line, Place place, List<Finding> findings) {
        double value = place.reader().read(line.fields().get(place.position()));
        if (value != CellReader.UNREADABLE) {
            return value;
        }
        if (line.isDecodedBadly(place.position())) {
            return Double.NaN;
        }
        boolean number = place.column().type() == ColumnType.NUMBER;
        findings.add(Table.finding(
                number ? FindingCode.WRONG_TYPE : FindingCode.UNKNOWN_VALUE,
                line.number(),
                place.column().name(),
                number ? "The cell does not hold a number." : "The cell holds none of the column's codes.",
                "Correct the cell, or add what it holds to the column specification."));
        return Double.NaN;
    }
}
