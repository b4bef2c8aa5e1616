package iomtriage.reviews.rule;

import iomtriage.api.harm.VictimSafetyPanel;
import iomtriage.api.review.Reason;
import java.util.List;
import java.util.Optional;

/**
 * The rules that decisions obey. Data: an area edits them.
 *
 * @param id the rules' id
 * @param version their version
 * @param source where they come from
 * @param reasons the reasons that may be given, in the order in which they are offered
 * @param shortestRationale fewest characters of a rationale
 * @param longestRationale most characters of a rationale or view
 * @param longestDeferralDays most days until a deferred referral is looked at again
 * @param secondPersonTiers how many of a policy's highest tiers are such that declining someone in them needs a second person:
 *     a number, so that the rule holds whatever a policy calls its tiers
 * @param overCapacityReasons codes of the reasons for accepting more people than there are places
 * @param outOfDateReasons codes of the reasons for closing a case with an answer about those at risk that the record contradicts
 * @param seriousHarmFrom predicted serious harm, 0 to 1, from which a case is a serious-harm case whatever the facts
 * @param cohort when someone who is on should leave, is rated how, and what is due about them
 */
public record ReviewRules(
        String id,
        String version,
        String source,
        List<Reason> reasons,
        int shortestRationale,
        int longestRationale,
        int longestDeferralDays,
        int secondPersonTiers,
        List<String> overCapacityReasons,
        List<String> outOfDateReasons,
        double seriousHarmFrom,
        CohortRules cohort) {

    public ReviewRules {
        reasons = List.copyOf(reasons);
        overCapacityReasons = List.copyOf(overCapacityReasons);
        outOfDateReasons = List.copyOf(outOfDateReasons);
    }

    /**
     * Whether a case is one of serious harm: by prediction, by any fact however low the prediction, or because the facts are not
     * at hand, for not known is not no.
     *
     * @param predicted the highest predicted serious harm, 0 to 1
     * @param facts what is known of the person
     */
    public boolean isSeriousHarm(double predicted, Optional<VictimSafetyPanel> facts) {
        return predicted >= seriousHarmFrom
                || facts.map(VictimSafetyPanel::required).orElse(true);
    }

    /** The reason with a code. */
    public Optional<Reason> reason(String code) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
