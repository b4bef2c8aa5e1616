package iomtriage.extracts.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import iomtriage.tables.specification.CellReader;
import iomtriage.tables.specification.Column;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one column of an extract fills. Codes match as those of tables do: whatever their case and spaces, 1.0 is 1, and yes and no
 * in all usual ways. Immutable and thread-safe.
 */
public final class ColumnMapping {

    private static final Pattern CLASS_AND_SUBCLASS = Pattern.compile("(\\d{1,3})\\s*/\\s*(\\d{1,2})");
    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
    private static final Pattern FEWER_DIGITS = Pattern.compile("\\d{1,4}");

    private final ColumnForm form;
    private final RecordField field;
    private final Column codes;
    private final Optional<CellReader> coded;
    private final CellReader numbers;
    private final Set<String> missing;
    private final DateTimeFormatter dates;

    ColumnMapping(ColumnForm form, RecordField field) {
        this.form = form;
        this.field = field;
        this.codes = form.codesOf(field);
        this.coded = codes.codes().isEmpty() ? Optional.empty() : Optional.of(new CellReader(codes));
        this.numbers = new CellReader(form.number());
        this.missing = Set.copyOf(form.missing());
        this.dates = codes.dates();
    }

    /** The column's heading; empty where the value is the same in every row. */
    public String name() {
        return form.name();
    }

    /** Where the value goes: the path of a field, with {@code *} for a name that another column gives. */
    public String path() {
        return form.path();
    }

    /** Whether the column says which of an object's names a row is about, rather than filling a field. */
    public boolean isSelector() {
        return form.selector();
    }

    /** Whether the field holds several values, each row or column adding one. */
    public boolean isList() {
        return field.isList();
    }

    /** The column as tables describe one, for telling of codes that it does not list. */
    public Column described() {
        return codes;
    }

    /** Whether an unlisted code counts as not known, rather than refusing the record. */
    public boolean takesUnlistedCodes() {
        return codes.takesUnknownCodes();
    }

    /** Whether a cell of it can leave its row out. */
    boolean leavesRowsOut() {
        return !form.leaveOut().isEmpty();
    }

    /** What a cell says. */
    public Cell read(String cell) {
        if (form.name().isEmpty()) {
            return meaning(codes.codes().get(0).words());
        }
        String text = cell.strip();
        if (text.isEmpty() || missing.contains(text)) {
            return new Cell.Missing();
        }
        if (coded.isPresent()) {
            double found = coded.get().read(text);
            if (Double.isNaN(found)) {
                return new Cell.Missing();
            }
            if (found != CellReader.UNREADABLE) {
                return meaning(codes.codes().get((int) found).words());
            }
            if (form.isListed(field)) {
                return new Cell.Unlisted();
            }
        }
        return uncoded(text);
    }

    private Cell meaning(String target) {
        if (target.equals(ColumnForm.LEAVE_OUT)) {
            return new Cell.LeaveRowOut();
        }
        if (target.isEmpty()) {
            return field.isList() ? new Cell.None() : new Cell.Missing();
        }
        return new Cell.Value(
                switch (field.kind()) {
                    case WHOLE_NUMBER -> IntNode.valueOf(Integer.parseInt(target));
                    case YES_NO -> BooleanNode.valueOf(Boolean.parseBoolean(target));
                    default -> TextNode.valueOf(target);
                });
    }

    private Cell uncoded(String text) {
        return switch (field.kind()) {
            case DATE -> date(text);
            case WHOLE_NUMBER -> wholeNumber(text);
            case OFFENCE_CODE -> offenceCode(text);
            default -> unless(text, new Cell.Value(TextNode.valueOf(text)));
        };
    }

    /** A text that says "not known" in another way than the mapping writes it; otherwise what else it is. */
    private Cell unless(String text, Cell other) {
        return codes.isMissing(text) ? new Cell.Missing() : other;
    }

    private Cell date(String text) {
        try {
            return new Cell.Value(TextNode.valueOf(LocalDate.parse(text, dates).toString()));
        } catch (DateTimeException other) {
            return unless(
                    text,
                    new Cell.Wrong(
                            "The cell does not hold a date written as " + codes.datesInWords() + ".",
                            "Correct the cell, or the column's \"dateFormat\", or list what it holds under \"missing\"."));
        }
    }

    private Cell wholeNumber(String text) {
        double number = numbers.read(text);
        if (Double.isNaN(number)) {
            return new Cell.Missing();
        }
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            return new Cell.Wrong(
                    "The cell does not hold a whole number.",
                    "Correct the cell, or list what it holds under \"missing\" or \"codes\".");
        }
        return new Cell.Value(IntNode.valueOf((int) number));
    }

    /** Five digits, or class and subclass with a stroke between; fewer digits only where leading zeros are known to be lost. */
    private Cell offenceCode(String text) {
        Matcher parts = CLASS_AND_SUBCLASS.matcher(text);
        if (FIVE_DIGITS.matcher(text).matches()) {
            return new Cell.Value(TextNode.valueOf(text));
        }
        if (parts.matches()) {
            return new Cell.Value(TextNode.valueOf(zeros(parts.group(1), 3) + zeros(parts.group(2), 2)));
        }
        if (form.leadingZerosLost() && FEWER_DIGITS.matcher(text).matches()) {
            return new Cell.Value(TextNode.valueOf(zeros(text, 5)));
        }
        return unless(
                text,
                new Cell.Wrong(
                        "The cell does not hold a Home Office offence code: five digits, or class and subclass as in 004/04.",
                        "Correct the cell, or map the area's own codes under \"codes\". Where a spreadsheet has taken leading zeros"
                                + " away, say \"leadingZerosLost\": true."));
    }

    private static String zeros(String digits, int width) {
        return "0".repeat(width - digits.length()) + digits;
    }

    /** The cell that {@link #read} reads as this; empty if the column cannot say it. */
    public Optional<String> write(JsonNode value) {
        String text = value.asText();
        if (codes.codes().isEmpty() || !form.isListed(field)) {
            return Optional.of(
                    field.kind() == RecordField.Kind.DATE
                            ? LocalDate.parse(text).atStartOfDay().format(dates)
                            : text);
        }
        return codes.codes().stream()
                .filter(code -> code.words().equals(text))
                .map(code -> code.code())
                .findFirst();
    }

    /** The cell that says that the list is there without any of this column's values; empty if the column cannot say it. */
    public Optional<String> writeNone() {
        return codes.codes().stream()
                .filter(code -> code.words().isEmpty())
                .map(code -> code.code())
                .findFirst();
    }

    /** The values that the column's codes stand for. */
    public List<String> values() {
        return codes.codes().stream()
                .map(code -> code.words())
                .filter(target -> !target.isEmpty() && !target.equals(ColumnForm.LEAVE_OUT))
                .distinct()
                .toList();
    }

    /** A day of a database as the column writes days. */
    public String written(LocalDateTime day) {
        return day.format(dates);
    }
}
