package iomtriage.tables.guess;

import iomtriage.tables.specification.CellReader;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which texts of a column are taken for "not known". */
final class MissingGuess {

    private static final Set<String> WORDS = Set.of(
            "na",
            "n/a",
            "#n/a",
            "nan",
            "null",
            "n/k",
            "nk",
            "unknown",
            "not known",
            "not stated",
            "not recorded",
            "missing",
            "don't know",
            "dk",
            "refused",
            "not disclosed",
            "prefer not to say",
            "-",
            "--",
            ".",
            "?");
    /** "None" counts nothing in a list of drugs, but stands for a gap where everything else is a number. */
    private static final String NONE = "none";

    private static final Pattern NINES = Pattern.compile("-?9+");

    /** A code for a gap stands apart from the numbers by at least this share of their range. */
    private static final double APART = 0.5;

    /** Whole numbers lie one apart: a 9 after an 8 is no code. */
    private static final double STEP = 1;

    private MissingGuess() {}

    static List<String> of(ColumnTexts texts) {
        List<String> words = texts.that(text -> WORDS.contains(text.toLowerCase(Locale.ROOT)));
        List<String> rest = texts.that(text -> !words.contains(text));
        List<String> none = rest.stream().filter(NONE::equalsIgnoreCase).toList();
        List<String> numbers =
                rest.stream().filter(text -> !none.contains(text)).toList();
        if (!NumberGuess.fits(numbers)) {
            return words;
        }
        return Stream.of(words, none, nines(texts, numbers))
                .flatMap(Collection::stream)
                .toList();
    }

    /** 99 among ages from 10 to 40: nines that lie far outside the other numbers, and more often than the next of them. */
    private static List<String> nines(ColumnTexts texts, List<String> numbers) {
        if (numbers.stream().noneMatch(text -> NINES.matcher(text).matches())) {
            return List.of();
        }
        CellReader reader =
                new CellReader(new ColumnDraft("", NumberGuess.of(numbers).writing()).build());
        Map<String, Double> values = new HashMap<>();
        numbers.stream().filter(NumberGuess::isNumber).forEach(text -> values.put(text, reader.read(text)));
        List<String> sorted = values.keySet().stream()
                .sorted(Comparator.<String, Double>comparing(values::get).thenComparing(Comparator.naturalOrder()))
                .toList();
        return sorted.size() < 3 || numbers.stream().anyMatch(NumberGuess::isTopCode)
                ? List.of()
                : Stream.of(sorted.get(0), sorted.get(sorted.size() - 1))
                        .filter(text -> NINES.matcher(text).matches())
                        .filter(text -> standsApart(text, texts, sorted, reader))
                        .toList();
    }

    private static boolean standsApart(String nines, ColumnTexts texts, List<String> sorted, CellReader reader) {
        boolean isLast = sorted.get(sorted.size() - 1).equals(nines);
        List<String> others = isLast ? sorted.subList(0, sorted.size() - 1) : sorted.subList(1, sorted.size());
        String next = isLast ? others.get(others.size() - 1) : others.get(0);
        double range = reader.read(others.get(others.size() - 1)) - reader.read(others.get(0));
        double gap = Math.abs(reader.read(nines) - reader.read(next));
        return gap > STEP && gap >= APART * range && texts.count(nines) > texts.count(next);
    }
}
