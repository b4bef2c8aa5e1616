package iomtriage.tables.guess;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts taken for ranges of numbers, as "18-22" and "48 or older". */
final class RangeGuess {

    private static final Pattern BETWEEN =
            Pattern.compile("(\\d+)( *(-|–|to) *\\d+| or (fewer|less|younger))?( \\D.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BELOW =
            Pattern.compile("(under|below|less than|fewer than|up to|<) *\\d+.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOVE =
            Pattern.compile("(over|above|more than|greater than|>) *\\d+.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RangeGuess() {}

    static boolean isRange(String text) {
        return BETWEEN.matcher(text).matches() || side(text) != 0 || NumberGuess.isTopCode(text);
    }

    /** By the first number in each; what lies below it comes before what starts with it, what lies above comes after. */
    static List<String> inOrder(List<String> ranges) {
        return ranges.stream()
                .sorted(Comparator.comparingDouble(RangeGuess::firstNumber)
                        .thenComparing(RangeGuess::side)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int side(String text) {
        return BELOW.matcher(text).matches() ? -1 : ABOVE.matcher(text).matches() ? 1 : 0;
    }

    private static double firstNumber(String text) {
        Matcher digits = DIGITS.matcher(text);
        return digits.find() ? Double.parseDouble(digits.group()) : 0;
    }
}
