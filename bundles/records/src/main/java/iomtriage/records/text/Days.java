package iomtriage.records.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in words, for pages, reports and reasons. */
public final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    /** {@return a day as people here write it, for example "3 May 2025"} */
    public static String written(LocalDate day) {
        return WRITTEN.format(day);
    }
}
