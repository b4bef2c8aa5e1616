package iomtriage.tables.guess;

import iomtriage.tables.UnknownCodes;
import iomtriage.tables.specification.SameText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The different texts of a column, how often each stands there, and where first. Keeps a bounded number of them. */
final class ColumnTexts {

    private static final int MOST_KEPT = 2_000;
    private static final int MOST_LINES = 3;
    private static final int MOST_TOLD = 3;

    /** How often a text was seen, and, unless it is a number, in which lines first. */
    private static final class Seen {
        private final boolean number;
        private int count;
        private List<Long> lines = List.of();

        Seen(boolean number) {
            this.number = number;
        }

        void see(long line) {
            count++;
            if (!number && lines.size() < MOST_LINES) {
                lines = Stream.concat(lines.stream(), Stream.of(line)).toList();
            }
        }
    }

    private final Map<String, Seen> texts = new HashMap<>();
    /** Numbers are counted apart, so that however many there are, a rare text among them is still seen. */
    private int numbers;

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
        Seen seen = texts.get(cell);
        if (seen == null) {
            seen = added(cell);
        }
        seen.see(line);
    }

    private Seen added(String cell) {
        Seen seen = new Seen(NumberGuess.isNumber(cell));
        int kept = seen.number ? numbers : texts.size() - numbers;
        if (kept < MOST_KEPT) {
            texts.put(cell, seen);
            numbers += seen.number ? 1 : 0;
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
        return empty == 0 && texts.values().stream().allMatch(seen -> seen.count == 1);
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

    /** How many cells hold nothing, or one of some texts. */
    long gaps(List<String> some) {
        return empty + some.stream().mapToInt(this::count).sum();
    }

    /** How often a text stands there. */
    int count(String text) {
        Seen seen = texts.get(text);
        return seen == null ? 0 : seen.count;
    }

    /** The first lines in which texts stand, in order. */
    String lines(List<String> some) {
        TreeSet<Long> lines = new TreeSet<>();
        some.stream().filter(texts::containsKey).forEach(text -> lines.addAll(texts.get(text).lines));
        String first = lines.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
        return first + (some.stream().mapToInt(this::count).sum() > MOST_LINES ? " and further down" : "");
    }

    /** The commonest of some texts and in how many cells each stands, as far as they may be told, each followed by a semicolon. */
    String often(List<String> some) {
        return some.stream()
                .filter(text -> UnknownCodes.mayBeTold(count(text)))
                .sorted(Comparator.comparingInt(this::count).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(MOST_TOLD)
                .map(text -> "\"" + text + "\" in " + count(text) + "; ")
                .collect(Collectors.joining());
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
        return texts.keySet().stream().filter(accepted).sorted().toList();
    }
}
