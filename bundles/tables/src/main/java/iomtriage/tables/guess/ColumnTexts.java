package iomtriage.tables.guess;

import iomtriage.tables.specification.SameText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The different texts of a column, how often each stands there, and where first. Keeps a bounded number of them. */
final class ColumnTexts {

    private static final int MOST_KEPT = 2_000;
    private static final int MOST_LINES = 3;

    /** How often a text was seen, and in which lines first. */
    private static final class Seen {
        private int count;
        private final List<Long> lines = new ArrayList<>(1);
    }

    /** Numbers are kept apart, so that however many there are, a rare text among them is still seen. */
    private final Map<String, Seen> numbers = new HashMap<>();

    private final Map<String, Seen> others = new HashMap<>();
    private final RowCounter counter = new RowCounter();
    private long cells;
    private long empty;
    private boolean more;

    void see(String text, long line) {
        String cell = text.strip();
        counter.see(cell);
        if (cell.isEmpty()) {
            empty++;
            return;
        }
        cells++;
        Seen seen = numbers.getOrDefault(cell, others.get(cell));
        if (seen == null) {
            seen = added(NumberGuess.isNumber(cell) ? numbers : others, cell);
        }
        seen.count++;
        if (seen.lines.size() < MOST_LINES) {
            seen.lines.add(line);
        }
    }

    private Seen added(Map<String, Seen> texts, String cell) {
        Seen seen = new Seen();
        if (texts.size() < MOST_KEPT) {
            texts.put(cell, seen);
        } else {
            more = true;
        }
        return seen;
    }

    /** Whether there were more different texts than are kept. */
    boolean areMore() {
        return more;
    }

    /** Whether every row had a text of its own, as far as is kept. */
    boolean areUnique() {
        return empty == 0
                && numbers.values().stream().allMatch(seen -> seen.count == 1)
                && others.values().stream().allMatch(seen -> seen.count == 1);
    }

    /** Whether they number the rows one by one. */
    boolean countRows() {
        return counter.counts();
    }

    /** Whether no cell is empty. */
    boolean isFilled() {
        return empty == 0;
    }

    /** How many cells hold anything. */
    long cells() {
        return cells;
    }

    /** How often a text stands there. */
    int count(String text) {
        return numbers.containsKey(text)
                ? numbers.get(text).count
                : others.containsKey(text) ? others.get(text).count : 0;
    }

    /** The first lines in which texts stand, in order. */
    String lines(List<String> texts) {
        TreeSet<Long> lines = new TreeSet<>();
        texts.forEach(text -> lines.addAll(others.containsKey(text) ? others.get(text).lines : List.of()));
        String first = lines.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
        return first + (texts.stream().mapToInt(this::count).sum() > MOST_LINES ? " and further down" : "");
    }

    /** Of texts that say the same, the commonest, in order. */
    List<String> distinct(List<String> all) {
        Map<String, String> byKey = new HashMap<>();
        all.forEach(
                text -> byKey.merge(SameText.key(text), text, (one, other) -> count(other) > count(one) ? other : one));
        return byKey.values().stream().sorted().toList();
    }

    /** The different texts that are kept, in order. */
    List<String> that(Predicate<String> accepted) {
        List<String> all = new ArrayList<>(numbers.keySet());
        all.addAll(others.keySet());
        return all.stream().filter(accepted).sorted().toList();
    }
}
