package iomtriage.cli.split;

import java.util.List;
import java.util.stream.Stream;

/**
 * How people were divided.
 *
 * @param words the same in plain words
 * @param folds the divisions: one, or as many as a cross-validation has folds in all its repeats
 * @param repeats how often everyone is judged: the folds of one repeat follow those of another
 * @param warnings what could still flatter, each a sentence
 */
public record Split(String words, List<Fold> folds, int repeats, List<String> warnings) {

    public Split {
        folds = List.copyOf(folds);
        warnings = List.copyOf(warnings);
    }

    /** The same with more that could flatter. */
    public Split warningOf(List<String> more) {
        return new Split(
                words,
                folds,
                repeats,
                Stream.concat(warnings.stream(), more.stream()).toList());
    }

    /**
     * One division of people. The arrays are not copied: treat them as read-only.
     *
     * @param train positions of those to learn from, ascending
     * @param test positions of those to be judged on, ascending
     */
    public record Fold(int[] train, int[] test) {}
}
