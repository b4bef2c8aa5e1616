package iomtriage.api.needs;

import iomtriage.api.score.Outcome;

/**
 * What a need adds to one of the person's scores.
 *
 * @param outcome which score
 * @param logOdds what it adds, in log-odds: its own term, and half of each term it shares with another feature; above 0 raises
 *     risk
 */
public record NeedEffect(Outcome outcome, double logOdds) {

    /** What a need must add to a score to be named as one that drives it, in log-odds: the odds rise by a tenth. */
    public static final double MATTERS = 0.1;

    /** {@return whether it raises the score enough to be named} */
    public boolean matters() {
        return logOdds >= MATTERS;
    }
}
