package iomtriage.api.score;

import java.util.List;
import java.util.Optional;

/**
 * What a model says about one outcome.
 *
 * @param logOdds the model's sum: base value plus contributions
 * @param probability the chance of the outcome within its window, 0 to 1
 * @param interval how far the probability could lie either way; empty where the model tells nothing of it
 * @param band the named range it falls in
 * @param when the chance by times within the window, the earliest first, the last that of the whole window; empty where the model says
 *     whether the outcome happens, but not when
 */
public record Score(double logOdds, double probability, Optional<Interval> interval, Band band, List<ChanceBy> when) {

    /** Keeps a copy of the chances by time. */
    public Score {
        when = List.copyOf(when);
    }

    /**
     * What a model says that does not tell when the outcome happens.
     *
     * @param logOdds the model's sum: base value plus contributions
     * @param probability the chance of the outcome within its window, 0 to 1
     * @param interval how far the probability could lie either way; empty where the model tells nothing of it
     * @param band the named range it falls in
     */
    public Score(double logOdds, double probability, Optional<Interval> interval, Band band) {
        this(logOdds, probability, interval, band, List.of());
    }
}
