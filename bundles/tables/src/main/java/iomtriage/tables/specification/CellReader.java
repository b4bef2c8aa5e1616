package iomtriage.tables.specification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the texts of one column into numbers, quickly. Immutable and thread-safe. */
public final class CellReader {

    /** What a text that the column may not hold is read as: no cell can hold it, since infinite numbers are refused. */
    public static final double UNREADABLE = Double.POSITIVE_INFINITY;

    /** What a number outside the column's plausible range is read as. */
    public static final double IMPLAUSIBLE = Double.NEGATIVE_INFINITY;

    private static final int MOST_EXACT_DIGITS = 15;
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final boolean number;
    private final NumberWriting writing;
    private final Column column;
    private final Map<String, Double> known = new HashMap<>();
    /** What is known, by what ways of writing have in common; without those that two codes share. */
    private final Map<String, Double> alike = new HashMap<>();

    private final Set<String> missing;
    private final double[] missingNumbers;

    public CellReader(Column column) {
        this.number = column.type() == ColumnType.NUMBER;
        this.writing = column.writing();
        this.column = column;
        this.missing = new HashSet<>(column.missing());
        this.missingNumbers = column.missing().stream()
                .mapToDouble(text -> anyNumber(writing.bare(text)))
                .filter(Double::isFinite)
                .toArray();
        for (int i = 0; i < column.codes().size(); i++) {
            known.put(column.codes().get(i).code(), (double) i);
        }
        if (number && !column.topCode().isEmpty()) {
            known.put(column.topCode(), writing.leading(column.topCode()));
        }
        known.forEach((code, value) -> alike.merge(SameText.key(code), value, (one, other) -> UNREADABLE));
        column.missing().forEach(text -> alike.putIfAbsent(SameText.key(text), Double.NaN));
        if (column.type() == ColumnType.FLAG) {
            addYesAndNo(column.codes());
        }
    }

    /** A flag whose codes are one way of writing no and yes is read in all of them. */
    private void addYesAndNo(List<Code> codes) {
        List<String> texts = codes.stream().map(Code::code).toList();
        boolean usual = texts.stream().filter(SameText::isYes).count() == 1
                && texts.stream().filter(SameText::isNo).count() == 1;
        if (usual) {
            double yes = SameText.isYes(texts.get(0)) ? 0 : 1;
            SameText.usualYes().forEach(text -> alike.putIfAbsent(text, yes));
            SameText.usualNo().forEach(text -> alike.putIfAbsent(text, 1 - yes));
        }
    }

    /**
     * The number a cell stands for: NaN if it is missing, {@link #UNREADABLE} if the column may not hold it, {@link #IMPLAUSIBLE}
     * if it is a number that the column cannot have. Codes match whatever their case and spaces, and 1.0 is 1.
     */
    public double read(String text) {
        String cell = text.strip();
        if (cell.isEmpty() || !missing.isEmpty() && missing.contains(cell)) {
            return Double.NaN;
        }
        if (number && !writing.decimalComma()) {
            double plain = plainDecimal(cell);
            if (!Double.isNaN(plain)) {
                return checked(plain);
            }
        }
        Double code = known.get(cell);
        if (code == null) {
            double other = number ? anyNumber(writing.bare(cell)) : UNREADABLE;
            return other == UNREADABLE ? alike.getOrDefault(SameText.key(cell), UNREADABLE) : checked(other);
        }
        return code;
    }

    /** A number that is written otherwise than the code for "not known", as 99.0 beside 99, is that code all the same. */
    private double checked(double value) {
        for (double gap : missingNumbers) {
            if (value == gap) {
                return Double.NaN;
            }
        }
        return column.plausibly(value);
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
