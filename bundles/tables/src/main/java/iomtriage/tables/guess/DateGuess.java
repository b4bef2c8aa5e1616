package iomtriage.tables.guess;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/** In which formats all texts of a column are dates. */
final class DateGuess {

    private static final List<String> FORMATS = List.of(
            "uuuu-MM-dd",
            "dd/MM/uuuu",
            "MM/dd/uuuu",
            "dd.MM.uuuu",
            "uuuu/MM/dd",
            "dd-MM-uuuu",
            "d/M/uuuu",
            "d MMM uuuu",
            "dd-MMM-uuuu");

    private DateGuess() {}

    /** The formats that fit, the likeliest first. */
    static List<String> formats(List<String> texts) {
        return FORMATS.stream()
                .filter(format -> texts.stream().allMatch(text -> isDate(text, format)))
                .toList();
    }

    private static boolean isDate(String text, String format) {
        try {
            LocalDate.parse(
                    text, DateTimeFormatter.ofPattern(format, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
