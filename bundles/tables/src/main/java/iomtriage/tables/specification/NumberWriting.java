package iomtriage.tables.specification;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the numbers of a column stand in a file beside plain digits: a sign in front or behind, thousands apart. A cell may do
 * without either, since exports leave them out as they like.
 *
 * @param prefix what stands in front, as {@code £}; may be empty
 * @param suffix what stands behind, as {@code %}; may be empty
 * @param grouped whether thousands are kept apart, by commas, or by points where a comma is the decimal sign
 * @param decimalComma whether a comma is the decimal sign, as in {@code 12,5} or {@code 1.234,5}
 */
public record NumberWriting(String prefix, String suffix, boolean grouped, boolean decimalComma) {

    private static final NumberWriting PLAIN = new NumberWriting("", "", false, false);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d*,(\\d{1,2}|\\d{4,})|\\d[\\d.]*\\.\\d{3},\\d+");
    private static final int GROUP = 3;
    private static final double MOST_WHOLE = 1e15;
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    /** As in an example, such as {@code £1,234}; plain digits where it holds none. */
    public static NumberWriting like(String example) {
        int start = 0;
        while (start < example.length() && !isDigit(example.charAt(start))) {
            start++;
        }
        int end = example.length();
        while (end > start && !isDigit(example.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return PLAIN;
        }
        String digits = example.substring(start, end);
        boolean comma = DECIMAL_COMMA.matcher(digits).matches();
        return new NumberWriting(
                example.substring(0, start).strip(),
                example.substring(end).strip(),
                digits.contains(comma ? "." : ","),
                comma);
    }

    /** An example that {@link #like} reads back; empty for plain digits. */
    public String example() {
        if (equals(PLAIN)) {
            return "";
        }
        String digits = decimalComma ? (grouped ? "1.234,5" : "12,5") : grouped ? "1,234" : "12";
        return prefix + digits + suffix;
    }

    /** A cell as plain digits; what cannot be read so stays as it is, and is no number then. */
    String bare(String cell) {
        if (equals(PLAIN)) {
            return cell;
        }
        String unsigned = without("-", "", cell);
        String rest = without(prefix, suffix, unsigned);
        boolean minus = !unsigned.equals(cell) || rest.startsWith("-");
        rest = unsigned.equals(cell) ? without("-", "", rest) : rest;
        if (decimalComma) {
            // The two signs change places; a point that does not keep thousands apart is then no number.
            rest = rest.replace('.', '\0').replace(',', '.').replace('\0', ',');
        }
        rest = grouped && isGrouped(rest) ? rest.replace(",", "") : rest;
        boolean digitsFirst = !rest.isEmpty() && (isDigit(rest.charAt(0)) || rest.charAt(0) == '.');
        return digitsFirst ? (minus ? "-" : "") + rest : cell;
    }

    private static String without(String before, String behind, String text) {
        int from = text.startsWith(before) ? before.length() : 0;
        int to = text.length() - (text.endsWith(behind) ? behind.length() : 0);
        return from < to ? text.substring(from, to).strip() : text;
    }

    /** The number that a text starts with: 3 in "3 or more", 1000 in "£1,000 and over"; NaN if it starts with none. */
    double leading(String text) {
        String rest = text.startsWith(prefix) ? text.substring(prefix.length()).strip() : text;
        char point = decimalComma ? ',' : '.';
        char apart = decimalComma ? '.' : ',';
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (isDigit(c) || c == point) {
                digits.append(c == point ? '.' : c);
            } else if (!grouped || c != apart) {
                break;
            }
        }
        try {
            return Double.parseDouble(digits.toString());
        } catch (NumberFormatException startsWithNone) {
            return Double.NaN;
        }
    }

    /** A number as a person would write it in that column, with two decimals at most. */
    String words(double value) {
        String digits = digits(Math.abs(value));
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String decimals = point < 0 ? "" : (decimalComma ? "," : ".") + digits.substring(point + 1);
        return (value < 0 ? "-" : "") + prefix + (grouped ? apart(whole) : whole) + decimals + suffix;
    }

    /** Reasons are said of every row of a table, and a format costs more than its score: it is for what needs rounding. */
    private static String digits(double size) {
        if (size == Math.rint(size) && size < MOST_WHOLE) {
            return Long.toString((long) size);
        }
        long hundredths = Math.round(size * HUNDRED);
        // Dividing gives the double nearest to that decimal: this one, if it was written with two decimals at most.
        if (size < MOST_WHOLE / HUNDRED && hundredths / (double) HUNDRED == size) {
            long rest = hundredths % HUNDRED;
            return hundredths / HUNDRED + (rest < TEN ? ".0" : ".") + rest;
        }
        return String.format(Locale.ROOT, "%.2f", size);
    }

    private String apart(String whole) {
        StringBuilder apart = new StringBuilder(whole);
        for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
            apart.insert(at, decimalComma ? '.' : ',');
        }
        return apart.toString();
    }

    private static boolean isGrouped(String digits) {
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        int first = digits.indexOf(',');
        boolean grouped = first > 0 && first <= GROUP;
        for (int i = Math.max(first, 0); i < end && grouped; i++) {
            grouped = ((i - first) % (GROUP + 1) == 0) == (digits.charAt(i) == ',');
        }
        return grouped && (end - first) % (GROUP + 1) == 0 && digits.indexOf(',', end) < 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
