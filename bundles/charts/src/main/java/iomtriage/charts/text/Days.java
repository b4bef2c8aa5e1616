package iomtriage.charts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in words, for pages and reports. */
public final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    /** {@return a day as people here write it, for example "3 May 2025"} */
    public static String written(LocalDate day) {
        return WRITTEN.format(day);
    }
}
