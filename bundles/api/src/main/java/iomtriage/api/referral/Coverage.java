package iomtriage.api.referral;

import iomtriage.api.score.Outcome;

/**
 * How much of one outcome the people above the cut line account for, as predicted.
 *
 * @param outcome what is counted
 * @param expectedOnList expected number of people on the list to whom the outcome happens within its window
 * @param expectedInCaseload the same for everyone ranked
 * @param shareLow lower end of the interval for the share
 * @param shareHigh upper end of the interval for the share
 * @param expectedWithoutOutcome expected number of people on the list to whom it does not happen
 */
public record Coverage(
        Outcome outcome,
        double expectedOnList,
        double expectedInCaseload,
        double shareLow,
        double shareHigh,
        double expectedWithoutOutcome) {

    /** Share of the caseload's expected outcomes that the list covers, 0 to 1; 0 when none is expected. */
    public double share() {
        return expectedInCaseload == 0 ? 0 : expectedOnList / expectedInCaseload;
    }
}
