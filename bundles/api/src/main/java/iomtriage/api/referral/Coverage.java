package iomtriage.api.referral;

import iomtriage.api.score.Interval;
import iomtriage.api.score.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.osgi.annotation.versioning.ProviderType;

/** How much of one outcome the people above the cut line account for, as predicted. */
@ProviderType
public interface Coverage {

    /** What the interval is one of, as sentences to stand beside it. */
    String MEANING =
            "95% interval of the share: what will really happen to these people, given how far the pack may be off and"
                    + " that outcomes are a matter of chance. What all packs made in the same way get wrong alike is not in"
                    + " it.";

    /** What sums over everybody may differ by and mean the same. */
    double ROUNDING = 1e-9;

    /** {@return which outcome is counted} */
    Outcome outcome();

    /**
     * {@return expected number of people on the list to whom the outcome happens within its window: the sum of their
     * chances}
     */
    double expectedOnList();

    /**
     * {@return expected number of people ranked, on the list or not, to whom the outcome happens within its window}
     */
    double expectedInCaseload();

    /**
     * {@return a 95% prediction interval of the share that will really fall to those on the list: {@link #MEANING}}
     * Empty where the pack tells nothing of how far it may be off, and where everybody or nobody is on the list.
     */
    Optional<Interval> interval();

    /** {@return expected number of people on the list to whom it does not happen} */
    default double expectedWithoutOutcome() {
        return listed() - expectedOnList();
    }

    /** {@return how many people are on the list} */
    int listed();

    /** {@return how many people are ranked, on the list or not} */
    int ranked();

    /**
     * {@return expected number, had as many places gone to the people with the highest chance of this outcome alone; at
     * least that on the list}
     */
    double mostPossible();

    /**
     * {@return how much more of the outcome the list holds than as many people from the caseload would on average:
     * predicted chance on the list over that in the caseload, 1 for no more; empty if nobody is listed or the outcome
     * is not expected of anybody}
     */
    default OptionalDouble lift() {
        return listed() == 0 || expectedInCaseload() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(expectedOnList() / listed() / (expectedInCaseload() / ranked()));
    }

    /** {@return whether the list holds less of the outcome than people taken without looking would} */
    default boolean isUnderOne() {
        return lift().orElse(1) < 1 - ROUNDING;
    }

    /** {@return the lift in words, for example "2.1 times"; "none expected" where there is none} */
    default String liftInWords() {
        OptionalDouble lift = lift();
        return lift.isPresent() ? String.format(Locale.UK, "%.2f times", lift.getAsDouble()) : "none expected";
    }

    /**
     * {@return what is wrong with a list that holds less of the outcome than average, as a sentence; empty if it does
     * not}
     */
    default Optional<String> warning() {
        return isUnderOne()
                ? Optional.of(
                        "The list holds less of this outcome than as many people taken at random from the caseload"
                                + " would: " + outcome().name() + ", " + liftInWords() + " the average.")
                : Optional.empty();
    }

    /**
     * {@return as a sentence, how much less of the outcome the list holds than one ordered by its chance alone would}
     */
    default String cost() {
        double less = Math.max(0, mostPossible() - expectedOnList());
        return String.format(
                Locale.UK,
                "Ordered by the chance of %s alone, as many places would hold %.1f expected; this list holds %.1f, %.1f less"
                        + " (%.0f%%).",
                outcome().name(),
                mostPossible(),
                expectedOnList(),
                less,
                mostPossible() == 0 ? 0 : 100 * less / mostPossible());
    }

    /** {@return share of the caseload's expected outcomes that the list covers, 0 to 1; 0 when none is expected} */
    default double share() {
        return expectedInCaseload() == 0 ? 0 : expectedOnList() / expectedInCaseload();
    }
}
