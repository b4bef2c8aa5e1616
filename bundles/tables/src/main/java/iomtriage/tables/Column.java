package iomtriage.tables;

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
 * @param codes what a cell may hold, for types other than NUMBER and TEXT
 * @param topCode text that stands for "this many or more", for NUMBER; empty if there is none
 * @param missing texts that mean "not known"; an empty cell always does
 * @param direction which way it may move a score
 */
public record Column(
        String name,
        ColumnUse use,
        ColumnType type,
        String label,
        List<Code> codes,
        String topCode,
        List<String> missing,
        ColumnDirection direction) {

    public Column(
            String name,
            ColumnUse use,
            ColumnType type,
            @Nullable String label,
            @Nullable List<Code> codes,
            @Nullable String topCode,
            @Nullable List<String> missing,
            @Nullable ColumnDirection direction) {
        this.name = name;
        this.use = use;
        this.type = type;
        this.label = label == null ? name : label;
        this.codes = codes == null ? List.of() : List.copyOf(codes);
        this.topCode = topCode == null ? "" : topCode;
        this.missing = missing == null ? List.of() : List.copyOf(missing);
        this.direction = direction == null ? ColumnDirection.FREE : direction;
    }

    /** A value in plain words, fit to be a reason. */
    public String phrase(double value) {
        return label + ": " + words(value);
    }

    private String words(double value) {
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
