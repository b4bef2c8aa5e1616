package iomtriage.tables.specification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Turns the texts of one column into numbers, quickly. Immutable and thread-safe. */
public final class CellReader {

    /** What a text that the column may not hold is read as: no cell can hold it, since infinite numbers are refused. */
    public static final double UNREADABLE = Double.POSITIVE_INFINITY;

    private static final int MOST_EXACT_DIGITS = 15;
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final boolean number;
    private final NumberWriting writing;
    private final Map<String, Double> known = new HashMap<>();
    private final Set<String> missing;

    public CellReader(Column column) {
        this.number = column.type() == ColumnType.NUMBER;
        this.writing = column.writing();
        this.missing = new HashSet<>(column.missing());
        for (int i = 0; i < column.codes().size(); i++) {
            known.put(column.codes().get(i).code(), (double) i);
        }
        if (number && !column.topCode().isEmpty()) {
            known.put(column.topCode(), writing.leading(column.topCode()));
        }
    }

    /** The number a cell stands for: NaN if it is missing, {@link #UNREADABLE} if the column may not hold it. */
    public double read(String text) {
        String cell = text.strip();
        if (cell.isEmpty() || !missing.isEmpty() && missing.contains(cell)) {
            return Double.NaN;
        }
        if (number) {
            double plain = plainDecimal(cell);
            if (!Double.isNaN(plain)) {
                return plain;
            }
        }
        Double code = known.get(cell);
        if (code != null) {
            return code;
        }
        return number ? anyNumber(writing.bare(cell)) : UNREADABLE;
    }

    /**
     * Digits with at most one point, few enough that both the digits and the power of ten are exact as doubles: their quotient
     * is then the nearest double, as {@link Double#parseDouble} would give it (Clinger, 1990). NaN for any other text.
     */
    private static double plainDecimal(String cell) {
        long digits = 0;
        int point = -1;
        int length = cell.length();
        if (length > MOST_EXACT_DIGITS + 1) {
            return Double.NaN;
        }
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > 0 && i < length - 1) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        if (point < 0) {
            return length > MOST_EXACT_DIGITS ? Double.NaN : digits;
        }
        return digits / TENS[length - 1 - point];
    }

    private static double anyNumber(String cell) {
        if (cell.isEmpty()) {
            return UNREADABLE;
        }
        char last = cell.charAt(cell.length() - 1);
        if (last != '.' && (last < '0' || last > '9')) {
            // Java would read "1d" and "NaN" as numbers; no table means that.
            return UNREADABLE;
        }
        try {
            double value = Double.parseDouble(cell);
            return Double.isFinite(value) ? value : UNREADABLE;
        } catch (NumberFormatException notANumber) {
            return UNREADABLE;
        }
    }
}
