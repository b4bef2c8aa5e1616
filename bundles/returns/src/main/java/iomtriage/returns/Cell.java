package iomtriage.returns;

import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One count, of one area or of several. An area's own count is shown by one return or withheld by one; of several areas it is
 * the sum of what is shown, beside how many withhold theirs, so that nothing withheld is ever taken for nobody.
 *
 * @param key what tells it from the others of its table
 * @param words what is counted, in words
 * @param place where it stands in its table, from 0
 * @param count the sum over the returns that show it; 0 if none does
 * @param shown how many returns show it
 * @param withheld how many returns withhold it
 * @param low the lowest that the sum over all of them can be, by what is published
 * @param high the highest; null if nothing that is published bounds it
 */
public record Cell(
        String key,
        String words,
        int place,
        long count,
        int shown,
        int withheld,
        long low,
        @Nullable Long high) {

    /** @throws IllegalArgumentException if it says something that cannot be */
    public Cell {
        boolean bounded = low >= 0 && (high == null || high >= low);
        boolean counted = count >= 0 && shown >= 0 && withheld >= 0 && shown + withheld > 0;
        boolean nothing = shown > 0 || count == 0;
        if (key.isBlank() || words.isBlank() || place < 0 || !bounded || !counted || !nothing) {
            throw new IllegalArgumentException("A count has no name, or numbers that cannot be.");
        }
    }

    /** A count as it is. */
    public static Cell of(String key, String words, int place, long count) {
        return new Cell(key, words, place, count, 1, 0, count, count);
    }

    /** Shown so, which each of these numbers can be. */
    public Cell shown(long as, long lowest, long highest) {
        return new Cell(key, words, place, as, 1, 0, lowest, highest);
    }

    /** Withheld; what it can be. */
    public Cell withheld(long lowest, OptionalLong highest) {
        return new Cell(key, words, place, 0, 0, 1, lowest, highest.isPresent() ? highest.getAsLong() : null);
    }

    /** Whether every return that has it shows it. */
    public boolean isShown() {
        return withheld == 0;
    }

    /** The same count of further areas added: in whatever order, the result is the same. */
    public Cell plus(Cell other) {
        return new Cell(
                key,
                Stream.of(words, other.words).sorted().findFirst().orElseThrow(),
                Math.min(place, other.place),
                Math.addExact(count, other.count),
                shown + other.shown,
                withheld + other.withheld,
                Math.addExact(low, other.low),
                high == null || other.high == null ? null : Long.valueOf(Math.addExact(high, other.high)));
    }
}
