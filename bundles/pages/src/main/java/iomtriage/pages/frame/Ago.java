package iomtriage.pages.frame;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in words. */
public final class Ago {

    private Ago() {}

    /** Clocks of two machines may differ a little: what lies ahead is a moment ago. */
    public static String words(Instant then, Instant now) {
        Duration passed = Duration.between(then, now);
        if (passed.toMinutes() < 1) {
            return "less than a minute ago";
        }
        if (passed.toHours() < 1) {
            return count(passed.toMinutes(), "minute");
        }
        return passed.toDays() < 1 ? count(passed.toHours(), "hour") : count(passed.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return Words.count(number) + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
