package iomtriage.reviews.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes days as people here write them. */
public final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    /** For example "3 May 2025". */
    public static String written(LocalDate day) {
        return WRITTEN.format(day);
    }
}
