package iomtriage.referrals.review;

import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Reason;
import java.util.Optional;

/** Says when one person is not enough to decide. */
final class SecondPersonRule {

    private final ReviewRules rules;

    SecondPersonRule(ReviewRules rules) {
        this.rules = rules;
    }

    /** Why a second person must approve, in plain words; empty if nobody needs to. */
    Optional<String> because(Proposal proposal) {
        String tier = proposal.evidence().tier();
        if (proposal.choice() == Choice.DECLINE && rules.secondPersonTiers().contains(tier)) {
            return Optional.of("somebody in tier " + tier + " is declined");
        }
        if (proposal.choice() == Choice.DECLINE && proposal.evidence().seriousHarm()) {
            return Optional.of("a serious-harm case is closed");
        }
        return proposal.reasons().stream()
                .flatMap(code -> rules.reason(code).stream())
                .filter(Reason::secondPerson)
                .findFirst()
                .map(reason -> "the reason given is \"" + reason.text() + "\"");
    }
}
