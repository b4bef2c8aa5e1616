package iomtriage.tables;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One column of a flat table. In JSON, everything but name, use and type may be left out.
 *
 * @param name the column's heading in the file
 * @param use what it is for
 * @param type how its text becomes a number
 * @param label what it holds, in plain words; the name if left out
 * @param codes what a cell may hold, for CATEGORY, ORDERED and FLAG
 * @param topCode text that stands for "this many or more", for NUMBER; empty if there is none
 * @param missing texts that mean "not known"; an empty cell always does
 * @param direction which way it may move a score
 * @param dateFormat how a DATE is written, as {@code dd/MM/uuuu}; {@code uuuu-MM-dd} if left out
 * @param audited whether a coded feature is also a group that fairness is audited by, as sex is
 */
public record Column(
        String name,
        ColumnUse use,
        ColumnType type,
        String label,
        List<Code> codes,
        String topCode,
        List<String> missing,
        ColumnDirection direction,
        String dateFormat,
        boolean audited) {

    private static final String ISO_DATE = "uuuu-MM-dd";

    public Column(
            String name,
            ColumnUse use,
            ColumnType type,
            @Nullable String label,
            @Nullable List<Code> codes,
            @Nullable String topCode,
            @Nullable List<String> missing,
            @Nullable ColumnDirection direction,
            @Nullable String dateFormat,
            boolean audited) {
        this.name = name;
        this.use = use;
        this.type = type;
        this.label = label == null ? name : label;
        this.codes = codes == null ? List.of() : List.copyOf(codes);
        this.topCode = topCode == null ? "" : topCode;
        this.missing = missing == null ? List.of() : List.copyOf(missing);
        this.direction = direction == null ? ColumnDirection.FREE : direction;
        this.dateFormat = dateFormat == null ? "" : dateFormat;
        this.audited = audited;
    }

    /** A column of plain text. */
    public static Column text(String name, ColumnUse use) {
        return new Column(name, use, ColumnType.TEXT, null, null, null, null, null, null, false);
    }

    /** Whether fairness can be audited by it. */
    public boolean givesGroups() {
        return use == ColumnUse.AUDIT || audited;
    }

    /**
     * How its dates are written: strictly, so that no 31 February slips through.
     *
     * @throws IllegalArgumentException if the format is none
     */
    public DateTimeFormatter dates() {
        return DateTimeFormatter.ofPattern(dateFormat.isEmpty() ? ISO_DATE : dateFormat, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether a text means "not known". */
    boolean isMissing(String text) {
        return text.isEmpty() || missing.contains(text);
    }

    /** How its dates are written, for messages. */
    String datesInWords() {
        return dateFormat.isEmpty() ? ISO_DATE : dateFormat;
    }

    /** A value in plain words, fit to be a reason. */
    public String phrase(double value) {
        return label + ": " + words(value);
    }

    /** What a value is called, without the column's label. */
    public String words(double value) {
        if (Double.isNaN(value)) {
            return "not known";
        }
        if (!codes.isEmpty()) {
            return codes.get((int) value).words();
        }
        if (!topCode.isEmpty() && value == Double.parseDouble(leadingNumber(topCode))) {
            return topCode;
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    /** The number a top code starts with: 3 in "3 or more". */
    static String leadingNumber(String text) {
        int end = 0;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return text.substring(0, end);
    }
}
