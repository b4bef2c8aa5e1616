package iomtriage.scoring.internal.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up row with the score and contributions the pack's author got, one line of {@code golden-vectors.jsonl}.
 *
 * @param outcome outcome id
 * @param row feature values in the model's own order; null is missing
 * @param logOdds expected log-odds
 * @param contributions expected contributions, in the order of the model's terms
 */
public record GoldenVector(String outcome, List<@Nullable Double> row, double logOdds, List<Double> contributions) {

    /** Largest difference, in log-odds, between what is expected and what is computed. */
    public static final double TOLERANCE = 1e-9;
}
