package iomtriage.api.referral;

import iomtriage.api.score.Interval;
import iomtriage.api.score.Outcome;
import java.util.Optional;

/**
 * How much of one outcome the people above the cut line account for, as predicted.
 *
 * @param outcome what is counted
 * @param expectedOnList expected number of people on the list to whom the outcome happens within its window
 * @param expectedInCaseload the same for everyone ranked
 * @param interval how far the predicted share could lie either way, as other packs would predict it, not as it will turn
 *     out; empty where the pack tells nothing of it, and where everybody or nobody is on the list
 * @param expectedWithoutOutcome expected number of people on the list to whom it does not happen
 */
public record Coverage(
        Outcome outcome,
        double expectedOnList,
        double expectedInCaseload,
        Optional<Interval> interval,
        double expectedWithoutOutcome) {

    /** Share of the caseload's expected outcomes that the list covers, 0 to 1; 0 when none is expected. */
    public double share() {
        return expectedInCaseload == 0 ? 0 : expectedOnList / expectedInCaseload;
    }
}
