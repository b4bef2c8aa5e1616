package iomtriage.api.referral;

import iomtriage.api.score.Interval;
import iomtriage.api.score.Outcome;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How much of one outcome the people above the cut line account for, as predicted. */
@ProviderType
public interface Coverage {

    /** What the interval is one of, as sentences to stand beside it. */
    String MEANING =
            "95% interval of the share: what will really happen to these people, given how far the pack may be off and"
                    + " that outcomes are a matter of chance. What all packs made in the same way get wrong alike is not in"
                    + " it.";

    /** What is counted. */
    Outcome outcome();

    /** Expected number of people on the list to whom the outcome happens within its window. */
    double expectedOnList();

    /** The same for everyone ranked. */
    double expectedInCaseload();

    /**
     * A 95% prediction interval of the share that will really fall to those on the list: {@link #MEANING}. Empty where the
     * pack tells nothing of how far it may be off, and where everybody or nobody is on the list.
     */
    Optional<Interval> interval();

    /** Expected number of people on the list to whom it does not happen. */
    double expectedWithoutOutcome();

    /** Share of the caseload's expected outcomes that the list covers, 0 to 1; 0 when none is expected. */
    default double share() {
        return expectedInCaseload() == 0 ? 0 : expectedOnList() / expectedInCaseload();
    }
}
