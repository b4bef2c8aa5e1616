package iomtriage.cli.split;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How to split.
 *
 * @param kind the way
 * @param testShare share of the people held out, above 0 and below 1, for a single split
 * @param folds number of folds of a cross-validation, 2 to 20
 * @param repeats how often a cross-validation is done, each time with other folds, 1 to 100
 * @param seed where chance starts
 * @param dataUntil the last day on which an outcome could have been recorded, if it is known
 */
public record SplitSettings(
        Kind kind, double testShare, int folds, int repeats, long seed, Optional<LocalDate> dataUntil) {

    /** @throws IllegalArgumentException if share or folds are out of range */
    public SplitSettings {
        if (!(testShare > 0 && testShare < 1)) {
            throw new IllegalArgumentException("The share held out must lie between 0 and 1, as in --test-share 0.2.");
        }
        if (folds < 2 || folds > 20) {
            throw new IllegalArgumentException("A cross-validation has 2 to 20 folds, as in --folds 5.");
        }
        if (repeats < 1 || repeats > 100) {
            throw new IllegalArgumentException("A cross-validation is done 1 to 100 times, as in --repeats 3.");
        }
    }

    /** How to divide people into those to learn from and those to be judged on. */
    public enum Kind {
        /** By time where the data has dates, otherwise by person. */
        AUTO,
        /** At random, all rows of a person on one side. */
        PERSON,
        /** The latest rows are judged on what was known before them, and nobody is on both sides. */
        TIME,
        /** Every person is judged once, by a model that did not see them. */
        CROSS
    }
}
