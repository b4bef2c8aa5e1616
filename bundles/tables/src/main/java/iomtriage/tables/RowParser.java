package iomtriage.tables;

import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.tables.csv.Line;
import iomtriage.tables.specification.CellReader;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.DateDifference;
import iomtriage.tables.specification.PlausibleRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns a line's texts into numbers, with everything that is wrong with them. Immutable and thread-safe. */
final class RowParser {

    /** A column that is read, with where it stands. */
    private record Place(Column column, int position, int index, CellReader reader, DateTimeFormatter dates) {}

    /** A feature that is worked out from two days. */
    private record Derived(Column column, DateDifference difference, int index) {}

    private final List<Place> features = new ArrayList<>();
    private final List<Derived> derived = new ArrayList<>();
    private final List<Place> others = new ArrayList<>();
    private final Optional<Place> id;
    private final int size;
    private final int width;

    RowParser(ColumnSpecification specification, RequiredColumns wanted, Map<String, Integer> positions, int width) {
        List<Column> layout = specification.features();
        for (int i = 0; i < layout.size(); i++) {
            String name = layout.get(i).name();
            DateDifference difference = layout.get(i).difference();
            if (difference != null && wanted.features().contains(name)) {
                derived.add(new Derived(layout.get(i), difference, i));
            } else if (wanted.features().contains(name) && positions.containsKey(name)) {
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
        Wrong wrong = new Wrong(line, new ArrayList<>(0), new ArrayList<>(0));
        if (line.fields().size() != width) {
            wrong.findings.add(ragged(line));
            return new TableRow(number, place(number), values, Map.of(), wrong.unknown, wrong.findings);
        }
        for (Place place : features) {
            values[place.index()] = value(place, wrong);
        }
        Map<String, String> texts = texts(wrong);
        for (Derived each : derived) {
            values[each.index()] = value(each, texts, wrong);
        }
        return new TableRow(number, reference(line, wrong.findings), values, texts, wrong.unknown, wrong.findings);
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
            return place(number);
        }
        String own = line.fields().get(id.get().position()).strip();
        if (own.isEmpty()) {
            findings.add(Table.finding(
                    FindingCode.MISSING_FIELD,
                    number,
                    id.get().column().name(),
                    "The reference is empty.",
                    "Give every row a reference."));
            return place(number);
        }
        return own;
    }

    private static String place(long number) {
        return number == 0 ? "" : "line " + number;
    }

    private Map<String, String> texts(Wrong wrong) {
        if (others.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Place place : others) {
            texts.put(
                    place.column().name(),
                    place.column().type() == ColumnType.DATE
                            ? day(place, wrong)
                            : place.column().use() == ColumnUse.WEIGHT
                                    ? weight(place, wrong)
                                    : place.column().use() == ColumnUse.TIME ? time(place, wrong) : text(place, wrong));
        }
        return texts;
    }

    /** A text as it stands, or as the code that it is one way of writing. */
    private static String text(Place place, Wrong wrong) {
        String text = wrong.text(place);
        Column column = place.column();
        if (column.codes().isEmpty()) {
            return column.isMissing(text) ? "" : text;
        }
        double code = place.reader().read(text);
        if (code == CellReader.UNREADABLE) {
            wrong.unknown(place);
            return text;
        }
        return Double.isNaN(code) ? "" : column.codes().get((int) code).code();
    }

    /** A day in ISO form; empty where it is not known or cannot be read. */
    private static String day(Place place, Wrong wrong) {
        String text = wrong.text(place);
        if (place.column().isMissing(text)) {
            return "";
        }
        try {
            return LocalDate.parse(text, place.dates()).toString();
        } catch (DateTimeException notADay) {
            wrong.add(
                    FindingCode.IMPOSSIBLE_DATE,
                    place.column(),
                    "The cell is not a day written as " + place.column().datesInWords() + ".",
                    "Write all dates of a column in one format, and name it as dateFormat in the column specification.");
            return "";
        }
    }

    /** How many people the row stands for, as a number in digits: one that is not known is no reason to count it as one. */
    private static String weight(Place place, Wrong wrong) {
        double value = value(place, wrong);
        if (!(value > 0) && wrong.findings.isEmpty()) {
            wrong.add(
                    FindingCode.OUT_OF_RANGE,
                    place.column(),
                    "The weight is not known, or not above 0.",
                    "Give the row its weight, or leave it out of the table.");
        }
        return String.valueOf(value);
    }

    /** How long the person was followed, as a number in digits: nothing can be learnt from a row without it. */
    private static String time(Place place, Wrong wrong) {
        double value = value(place, wrong);
        if (!(value >= 0) && wrong.findings.isEmpty()) {
            wrong.add(
                    FindingCode.OUT_OF_RANGE,
                    place.column(),
                    "The time is not known, or below 0.",
                    "Give the row the time of the outcome, or until when the person was followed, or leave it out.");
        }
        return String.valueOf(value);
    }

    /** Missing where one of the two days is. */
    private static double value(Derived derived, Map<String, String> texts, Wrong wrong) {
        String from = texts.getOrDefault(derived.difference().from(), "");
        String to = texts.getOrDefault(derived.difference().to(), "");
        if (from.isEmpty() || to.isEmpty()) {
            return Double.NaN;
        }
        double value =
                derived.column().plausibly(derived.difference().between(LocalDate.parse(from), LocalDate.parse(to)));
        return value == CellReader.IMPLAUSIBLE ? implausible(derived.column(), wrong) : value;
    }

    private static double implausible(Column column, Wrong wrong) {
        PlausibleRange plausible = Objects.requireNonNull(column.plausible());
        wrong.add(
                FindingCode.OUT_OF_RANGE,
                column,
                "The number is not plausible: it must be from " + plausible.words() + ".",
                column.standsInFile()
                        ? "Correct the cell, or empty it if it is not known."
                        : "Correct the two days that it is worked out from, or empty the one that is not known.");
        return Double.NaN;
    }

    private static double value(Place place, Wrong wrong) {
        double value = place.reader().read(wrong.line.fields().get(place.position()));
        if (Double.isFinite(value) || Double.isNaN(value)) {
            return value;
        }
        if (value == CellReader.IMPLAUSIBLE) {
            return implausible(place.column(), wrong);
        }
        if (place.column().type() != ColumnType.NUMBER) {
            wrong.unknown(place);
        } else if (!wrong.line.isDecodedBadly(place.position())) {
            wrong.add(
                    FindingCode.WRONG_TYPE,
                    place.column(),
                    "The cell does not hold a number.",
                    "Correct the cell, or list what it holds under \"missing\" in the column specification.");
        }
        return Double.NaN;
    }

    /** What is wrong with a line, as far as it has been read. */
    private record Wrong(Line line, List<UnknownCell> unknown, List<Finding> findings) {

        String text(Place place) {
            return line.fields().get(place.position()).strip();
        }

        void add(FindingCode code, Column column, String problem, String remedy) {
            findings.add(Table.finding(code, line.number(), column.name(), problem, remedy));
        }

        /** A cell with bytes that are no text is told as that alone. */
        void unknown(Place place) {
            if (!line.isDecodedBadly(place.position())) {
                unknown.add(new UnknownCell(place.column(), text(place)));
            }
        }

        @Override
        public String toString() {
            return "Wrong[hidden]";
        }
    }
}
