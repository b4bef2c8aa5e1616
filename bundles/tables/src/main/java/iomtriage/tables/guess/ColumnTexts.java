package iomtriage.tables.guess;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The different texts of a column and how often each stands there. Keeps a bounded number of them. */
final class ColumnTexts {

    private static final int MOST_KEPT = 2_000;

    /** Numbers are kept apart, so that however many there are, a rare text among them is still seen. */
    private final Map<String, Integer> numbers = new TreeMap<>();

    private final Map<String, Integer> others = new TreeMap<>();
    private long empty;
    private boolean more;

    void see(String text) {
        String cell = text.strip();
        if (cell.isEmpty()) {
            empty++;
        } else if (!count(numbers, cell) && !count(others, cell)) {
            add(NumberGuess.isNumber(cell) ? numbers : others, cell);
        }
    }

    private static boolean count(Map<String, Integer> texts, String cell) {
        return texts.computeIfPresent(cell, (text, count) -> count + 1) != null;
    }

    private void add(Map<String, Integer> texts, String cell) {
        if (texts.size() < MOST_KEPT) {
            texts.put(cell, 1);
        } else {
            more = true;
        }
    }

    /** Whether there were more different texts than are kept. */
    boolean areMore() {
        return more;
    }

    /** Whether every row had a text of its own, as far as is kept. */
    boolean areUnique() {
        return empty == 0
                && numbers.values().stream().allMatch(count -> count == 1)
                && others.values().stream().allMatch(count -> count == 1);
    }

    /** How often a text stands there. */
    int count(String text) {
        return numbers.getOrDefault(text, others.getOrDefault(text, 0));
    }

    /** The different texts that are kept, in order. */
    List<String> that(Predicate<String> accepted) {
        Map<String, Integer> all = new TreeMap<>(numbers);
        all.putAll(others);
        return all.keySet().stream().filter(accepted).toList();
    }
}
