package iomtriage.pages.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people write it: in three parts, with the month as a number or a name and the year with two or four digits, or whole
 * in the first part, as "1/12/26", "1 Dec 2026" or "2026-12-01".
 */
public record WrittenDate(String day, String month, String year) {

    private static final Pattern WHOLE =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]+(\\p{Alpha}{3,9}|\\d{1,2})[\\s./,-]+(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int CENTURY = 2000;
    private static final List<String> PARTS = List.of("day", "month", "year");

    /** What was read. */
    public sealed interface Reading {

        /** A day. */
        record Day(LocalDate day) implements Reading {}

        /** Nothing was written. */
        record Nothing() implements Reading {}

        /**
         * No date.
         *
         * @param parts which parts are wrong: "day", "month", "year"
         * @param message what is wrong and the way out
         */
        record Wrong(Set<String> parts, String message) implements Reading {}
    }

    /** A date that was written in one field. */
    public static WrittenDate whole(String text) {
        return new WrittenDate(text, "", "");
    }

    /** @param example a date that could be entered, as an example in messages */
    public Reading read(String example) {
        if (day.isBlank() && month.isBlank() && year.isBlank()) {
            return new Reading.Nothing();
        }
        if (month.isBlank() && year.isBlank()) {
            Optional<WrittenDate> parts = parts(day.strip());
            if (parts.isPresent()) {
                return parts.get().read(example);
            }
        }
        if (day.isBlank() || month.isBlank() || year.isBlank()) {
            String missing = day.isBlank() ? "day" : month.isBlank() ? "month" : "year";
            return new Reading.Wrong(
                    Set.of(missing), "The date must include a " + missing + ". For example, " + example + ".");
        }
        return real(example);
    }

    /** Which parts to mark where something is wrong with it, in their order: all, unless it can be told. */
    public List<String> wrongParts(String example) {
        return read(example) instanceof Reading.Wrong wrong
                ? PARTS.stream().filter(wrong.parts()::contains).toList()
                : PARTS;
    }

    private static Optional<WrittenDate> parts(String whole) {
        Matcher iso = ISO.matcher(whole);
        if (iso.matches()) {
            return Optional.of(new WrittenDate(iso.group(3), iso.group(2), iso.group(1)));
        }
        Matcher written = WHOLE.matcher(whole);
        return written.matches()
                ? Optional.of(new WrittenDate(written.group(1), written.group(2), written.group(3)))
                : Optional.empty();
    }

    private Reading real(String example) {
        int monthNumber = month(month.strip());
        int yearNumber = number(year, 4);
        int dayNumber = number(day, 2);
        try {
            return new Reading.Day(LocalDate.of(
                    yearNumber < 100 && yearNumber >= 0 ? CENTURY + yearNumber : yearNumber, monthNumber, dayNumber));
        } catch (DateTimeException notADay) {
            Set<String> wrong = monthNumber < 1 || monthNumber > 12
                    ? Set.of("month")
                    : yearNumber < 0 ? Set.of("year") : dayNumber < 1 ? Set.of("day") : Set.of("day", "month", "year");
            return new Reading.Wrong(wrong, "Enter a real date. For example, " + example + ".");
        }
    }

    /** 1 to 12; 0 if it is no month. Three letters of a name are enough. */
    private static int month(String text) {
        if (text.length() < 3) {
            return Math.max(0, number(text, 2));
        }
        String name = text.toLowerCase(Locale.UK).replace(".", "");
        for (int i = 0; i < MONTHS.size(); i++) {
            if (name.length() >= 3 && MONTHS.get(i).startsWith(name)) {
                return i + 1;
            }
        }
        return name.equals("sept") ? 9 : 0;
    }

    /** Below zero if it is no number. */
    private static int number(String text, int digits) {
        return text.strip().matches("[0-9]{1," + digits + "}") ? Integer.parseInt(text.strip()) : Integer.MIN_VALUE;
    }
}
