package iomtriage.api.referral;

import iomtriage.api.score.Interval;
import iomtriage.api.score.Outcome;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How much of one outcome the people above the cut line account for, as predicted. */
@ProviderType
public interface Coverage {

    /** What is counted. */
    Outcome outcome();

    /** Expected number of people on the list to whom the outcome happens within its window. */
    double expectedOnList();

    /** The same for everyone ranked. */
    double expectedInCaseload();

    /**
     * How far the predicted share could lie either way, as other packs would predict it, not as it will turn out; empty
     * where the pack tells nothing of it, and where everybody or nobody is on the list.
     */
    Optional<Interval> interval();

    /** Expected number of people on the list to whom it does not happen. */
    double expectedWithoutOutcome();

    /** Share of the caseload's expected outcomes that the list covers, 0 to 1; 0 when none is expected. */
    default double share() {
        return expectedInCaseload() == 0 ? 0 : expectedOnList() / expectedInCaseload();
    }
}
