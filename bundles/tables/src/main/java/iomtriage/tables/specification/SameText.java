package iomtriage.tables.specification;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When two texts of a table say the same. Exports write one code in several ways: case and spaces differ, and 1 becomes 1.0 in a
 * column that once had a gap.
 */
public final class SameText {

    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "t");
    private static final Set<String> NO = Set.of("0", "false", "no", "n", "f");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern WHOLE = Pattern.compile("([-+]?\\d+)\\.0+");

    private SameText() {}

    /** What texts that say the same have in common. */
    public static String key(String text) {
        String plain = SPACES.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        Matcher whole = plain.endsWith("0") ? WHOLE.matcher(plain) : null;
        return whole != null && whole.matches() ? whole.group(1) : plain;
    }

    /** Whether two texts say the same, as codes or as yes and no. */
    public static boolean areSame(String one, String other) {
        return one.equals(other)
                || key(one).equals(key(other))
                || isYes(one) && isYes(other)
                || isNo(one) && isNo(other);
    }

    /** The usual ways to write yes. */
    public static Set<String> usualYes() {
        return new TreeSet<>(YES);
    }

    /** The usual ways to write no. */
    public static Set<String> usualNo() {
        return new TreeSet<>(NO);
    }

    /** Whether a text is one of the usual ways to write yes: 1, true, yes, y, t. */
    public static boolean isYes(String text) {
        return YES.contains(key(text));
    }

    /** Whether a text is one of the usual ways to write no: 0, false, no, n, f. */
    public static boolean isNo(String text) {
        return NO.contains(key(text));
    }
}
