package iomtriage.tables.guess;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** In which formats all texts of a column are dates, with or without a time of day. */
final class DateGuess {

    /** The likeliest first. */
    private static final Map<String, DateTimeFormatter> FORMATS = formatters(
            "uuuu-MM-dd",
            "dd/MM/uuuu",
            "MM/dd/uuuu",
            "dd.MM.uuuu",
            "uuuu/MM/dd",
            "dd-MM-uuuu",
            "d/M/uuuu",
            "M/d/uuuu",
            "d MMM uuuu",
            "dd-MMM-uuuu",
            "uuuu-MM-dd HH:mm:ss",
            "uuuu-MM-dd'T'HH:mm:ss",
            "uuuu-MM-dd HH:mm:ss.SSSSSS",
            "uuuu-MM-dd'T'HH:mm:ss.SSS",
            "uuuu-MM-dd'T'HH:mm:ssX",
            "uuuu-MM-dd'T'HH:mm:ss.SSSX",
            "uuuu-MM-dd HH:mm",
            "uuuu-MM-dd'T'HH:mm",
            "dd/MM/uuuu HH:mm",
            "MM/dd/uuuu HH:mm",
            "dd/MM/uuuu HH:mm:ss",
            "MM/dd/uuuu HH:mm:ss",
            "dd.MM.uuuu HH:mm",
            "d/M/uuuu HH:mm",
            "M/d/uuuu HH:mm");

    private static final Pattern MONTH =
            Pattern.compile("(19|20)\\d\\d[-/](0[1-9]|1[0-2])|(0[1-9]|1[0-2])/(19|20)\\d\\d");

    private DateGuess() {}

    /** The formats that fit, the likeliest first. */
    static List<String> formats(List<String> texts) {
        return FORMATS.keySet().stream()
                .filter(format -> texts.stream().allMatch(text -> isDate(text, format)))
                .toList();
    }

    /** The formats that it takes to read all texts as dates, each text by the likeliest; none if one is no date. */
    static List<String> ways(List<String> texts) {
        Set<String> ways = new TreeSet<>();
        for (String text : texts) {
            Optional<String> way = FORMATS.keySet().stream()
                    .filter(format -> isDate(text, format))
                    .findFirst();
            if (way.isEmpty()) {
                return List.of();
            }
            ways.add(way.get());
        }
        return List.copyOf(ways);
    }

    /** The format in which days and months change places, if all texts fit that too; empty if there is no doubt. */
    static String otherWay(List<String> formats) {
        String first = formats.get(0);
        String swapped = first.replace('d', '\0').replace('M', 'd').replace('\0', 'M');
        return !swapped.equals(first) && formats.contains(swapped) ? swapped : "";
    }

    /** Whether texts are months, as 2020-01: a kind of day, and no feature. */
    static boolean areMonths(List<String> texts) {
        return texts.stream().allMatch(text -> MONTH.matcher(text).matches());
    }

    private static boolean isDate(String text, String format) {
        try {
            LocalDate.parse(text, FORMATS.get(format));
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static Map<String, DateTimeFormatter> formatters(String... formats) {
        Map<String, DateTimeFormatter> formatters = new LinkedHashMap<>();
        for (String format : formats) {
            formatters.put(
                    format, DateTimeFormatter.ofPattern(format, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
        }
        return formatters;
    }
}
