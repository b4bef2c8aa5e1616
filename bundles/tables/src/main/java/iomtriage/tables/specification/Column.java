package iomtriage.tables.specification;

import java.io.Serializable;
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
 * @param written how a NUMBER stands in the file, by example: {@code £1,234} or {@code 12%}; empty if as plain digits
 * @param missing texts that mean "not known"; an empty cell always does
 * @param direction which way it may move a score
 * @param dateFormat how a DATE is written, as {@code dd/MM/uuuu}; {@code uuuu-MM-dd} if left out
 * @param audited whether a coded feature is also a group that fairness is audited by, as sex is
 * @param unknownCode what becomes of a row to be scored with a code that is not listed; refused if left out
 * @param plausible between which numbers the values of a NUMBER lie; any if left out
 * @param difference which two days a NUMBER is worked out from instead of standing in the file; in none if left out
 * @param guess what spoke for a guess that nobody has checked yet; empty if a person vouches for the column
 */
public record Column(
        String name,
        ColumnUse use,
        ColumnType type,
        String label,
        List<Code> codes,
        String topCode,
        String written,
        List<String> missing,
        ColumnDirection direction,
        String dateFormat,
        boolean audited,
        @Nullable UnknownCode unknownCode,
        @Nullable PlausibleRange plausible,
        @Nullable DateDifference difference,
        String guess)
        implements Serializable {

    private static final String ISO_DATE = "uuuu-MM-dd";

    public Column(
            String name,
            ColumnUse use,
            ColumnType type,
            @Nullable String label,
            @Nullable List<Code> codes,
            @Nullable String topCode,
            @Nullable String written,
            @Nullable List<String> missing,
            @Nullable ColumnDirection direction,
            @Nullable String dateFormat,
            boolean audited,
            @Nullable UnknownCode unknownCode,
            @Nullable PlausibleRange plausible,
            @Nullable DateDifference difference,
            @Nullable String guess) {
        this.name = name;
        this.use = use;
        this.type = type;
        this.label = label == null ? name : label;
        this.codes = codes == null ? List.of() : List.copyOf(codes);
        this.topCode = topCode == null ? "" : topCode;
        this.written = written == null ? "" : written;
        this.missing = missing == null ? List.of() : List.copyOf(missing);
        this.direction = direction == null ? ColumnDirection.FREE : direction;
        this.dateFormat = dateFormat == null ? "" : dateFormat;
        this.audited = audited;
        this.unknownCode = unknownCode == UnknownCode.REFUSE ? null : unknownCode;
        this.plausible = plausible;
        this.difference = difference;
        this.guess = guess == null ? "" : guess;
    }

    /** A column of plain text. */
    public static Column text(String name, ColumnUse use) {
        return new Column(
                name, use, ColumnType.TEXT, null, null, null, null, null, null, null, false, null, null, null, null);
    }

    /** Whether its cells stand in the file, rather than being worked out from two days of the row. */
    public boolean standsInFile() {
        return difference == null;
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
    public boolean isMissing(String text) {
        return text.isEmpty()
                || missing.contains(text)
                || missing.stream().anyMatch(gap -> SameText.key(gap).equals(SameText.key(text)));
    }

    /** Whether a code that is not listed counts as not known when a row is scored. */
    public boolean takesUnknownCodes() {
        return unknownCode == UnknownCode.MISSING;
    }

    /** How its dates are written, for messages. */
    public String datesInWords() {
        return dateFormat.isEmpty() ? ISO_DATE : dateFormat;
    }

    /** A value with {@link CellReader#IMPLAUSIBLE} in place of one that the column cannot have. */
    public double plausibly(double value) {
        return plausible == null || Double.isNaN(value) || plausible.holds(value) ? value : CellReader.IMPLAUSIBLE;
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
        if (!topCode.isEmpty() && value == writing().leading(topCode)) {
            return topCode;
        }
        return writing().words(value);
    }

    /** The number that the top code counts as; NaN if there is none. */
    public double topValue() {
        return writing().leading(topCode);
    }

    /** How its numbers stand in the file. */
    NumberWriting writing() {
        return NumberWriting.like(written);
    }
}
