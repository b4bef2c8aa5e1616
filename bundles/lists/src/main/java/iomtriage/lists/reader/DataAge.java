package iomtriage.lists.reader;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * How old the data of a list are.
 *
 * @param asOf the day as of which its records were read
 * @param today what day it is
 * @param warnAfter from how many days on people are warned
 */
public record DataAge(LocalDate asOf, LocalDate today, int warnAfter) {

    /** A caseload is handed over at least every month. */
    public static final int STANDARD_DAYS = 31;

    /** For example "today", "1 day ago", "333 days ago"; "in 3 days" for a list of a day ahead. */
    public String words() {
        long days = ChronoUnit.DAYS.between(asOf, today);
        if (days == 0) {
            return "today";
        }
        String count = String.format(Locale.UK, "%,d day%s", Math.abs(days), Math.abs(days) == 1 ? "" : "s");
        return days > 0 ? count + " ago" : "in " + count;
    }

    /** That the data are old, as a sentence; empty while they are not. */
    public Optional<String> warning() {
        long days = ChronoUnit.DAYS.between(asOf, today);
        return days <= warnAfter
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.UK,
                        "The list rests on records as of %,d days ago. What has happened since, such as new offences, custody"
                                + " or a new assessment, is not in it. Ask for a new list before you decide.",
                        days));
    }
}
