package iomtriage.referrals.review;

import iomtriage.api.identity.User;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Reason;
import iomtriage.api.review.Stamp;
import java.util.Optional;

/** Says when one person is not enough to decide, and who is not a second one. */
public final class SecondPersonRule {

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

    /**
     * Why somebody is not a second person beside whoever wrote an entry, in plain words; empty if they are. Two people have two
     * credentials: whoever holds an application's key can name anybody with it.
     */
    public static Optional<String> notASecondPerson(Stamp first, User second) {
        if (first.userId().equalsIgnoreCase(second.id())) {
            return Optional.of("The second person must be somebody else than who decided.");
        }
        String credential = first.application().orElse(first.userId());
        if (credential.equalsIgnoreCase(second.application().orElse(second.id()))) {
            return Optional.of(
                    "The decision came by the key of the same application, so this does not count as a second"
                            + " person's answer. Answer on the pages, signed in, or by the key of another application.");
        }
        return Optional.empty();
    }
}
