package iomtriage.pages.frame;

import iomtriage.api.score.Interval;
import iomtriage.records.text.Days;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates, times, numbers and addresses as pages write them. */
public final class Words {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Words() {}

    public static String day(LocalDate day) {
        return Days.written(day);
    }

    public static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    public static String timeOfDay(Instant at) {
        return TIME_OF_DAY.format(at.atZone(ZONE));
    }

    /** A chance or share, 0 to 1, as whole per cent; never "0%" or "100%" for what is not certain. */
    public static String percent(double share) {
        if (share > 0 && share < 0.01) {
            return "under 1%";
        }
        if (share > 0.99 && share < 1) {
            return "over 99%";
        }
        // By hand: formatters took most of the time that a list page took.
        return Math.round(100 * share) + "%";
    }

    /** A share that may be small: one decimal below ten per cent. */
    public static String share(double share) {
        return share >= 0.1 ? percent(share) : String.format(Locale.UK, "%.1f%%", 100 * share);
    }

    /** A share beside its interval, written as exactly. */
    public static String share(double share, Optional<Interval> interval) {
        return interval.filter(Words::looksAsOne)
                .map(ends -> Interval.percent(share, ends.decimals(1)))
                .orElse(share(share));
    }

    /** From where to where an interval reaches, with as many decimals as tell its ends apart. */
    public static String shares(Interval interval) {
        return looksAsOne(interval) ? interval.percent(1) : share(interval.low()) + " to " + share(interval.high());
    }

    private static boolean looksAsOne(Interval interval) {
        return share(interval.low()).equals(share(interval.high()));
    }

    public static String count(long number) {
        StringBuilder digits = new StringBuilder().append(number);
        int first = number < 0 ? 1 : 0;
        for (int comma = digits.length() - 3; comma > first; comma -= 3) {
            digits.insert(comma, ',');
        }
        return digits.toString();
    }

    /** With its sign, but for what rounds to nothing: that has none. */
    public static String signed(double number) {
        String text = String.format(Locale.UK, "%+.2f", number);
        return text.endsWith("0.00") && text.length() == 5 ? "0.00" : text.replace('-', '\u2212');
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
