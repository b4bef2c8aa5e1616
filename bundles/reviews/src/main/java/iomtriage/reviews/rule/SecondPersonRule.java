package iomtriage.reviews.rule;

import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Reason;
import iomtriage.api.review.Stamp;
import iomtriage.api.review.Withdrawal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says when one person is not enough to decide, or to withdraw a decision, and who is not a second one. */
public final class SecondPersonRule {

    private final ReviewRules rules;
    private final Set<String> vouching;

    /** @param vouching ids of applications whose word is taken that those whom they name are different people */
    public SecondPersonRule(ReviewRules rules, Collection<String> vouching) {
        this.rules = rules;
        this.vouching = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.vouching.addAll(vouching);
    }

    /** Why a second person must approve, in plain words; empty if nobody needs to. */
    public Optional<String> because(Proposal proposal, Evidence evidence, CaseReview before) {
        if (proposal.choice() == Choice.DECLINE && isTierForTwo(evidence)) {
            return Optional.of("a person in " + evidence.tier() + " is declined");
        }
        return ClosingRule.closes(proposal, before)
                ? closing(Optional.of(evidence)).or(() -> reason(proposal.reasons()))
                : reason(proposal.reasons());
    }

    /** The same for a withdrawal. */
    public Optional<String> because(Withdrawal withdrawal, Optional<Evidence> evidence, CaseReview before) {
        // A new decision is the way for one person to act at once.
        if (before.isApproved(withdrawal.decision())) {
            return Optional.of("a second person approved what is withdrawn");
        }
        return ClosingRule.closes(withdrawal, before)
                ? closing(evidence).or(() -> reason(withdrawal.reasons()))
                : Optional.empty();
    }

    private Optional<String> closing(Optional<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return Optional.of("a case is closed without anything at hand that it rests on");
        }
        if (isTierForTwo(evidence.get())) {
            return Optional.of("the case of a person in " + evidence.get().tier() + " is closed");
        }
        return evidence.get().seriousHarm() ? Optional.of("a serious-harm case is closed") : Optional.empty();
    }

    private boolean isTierForTwo(Evidence evidence) {
        return evidence.tierRank() <= rules.secondPersonTiers();
    }

    private Optional<String> reason(List<String> reasons) {
        return reasons.stream()
                .flatMap(code -> rules.reason(code).stream())
                .filter(Reason::secondPerson)
                .findFirst()
                .map(reason -> "the reason given is \"" + reason.text() + "\"");
    }

    /**
     * Why someone is not a second person beside the person who wrote an entry, in plain words; empty if they are. Two people have two
     * credentials: anyone who holds an application's key can name anybody with it. For one who {@linkplain #vouchedBy is vouched
     * for}, ask no further.
     */
    public static Optional<String> notASecondPerson(Stamp first, User second) {
        if (first.userId().equalsIgnoreCase(second.id())) {
            return Optional.of("The second person must be someone other than the person who decided.");
        }
        String credential = first.application().orElse(first.userId());
        if (credential.equalsIgnoreCase(second.application().orElse(second.id()))) {
            return Optional.of(
                    "The decision came by the key of the same application, so this does not count as a second"
                            + " person's answer. Answer on the pages, signed in, or by the key of another application.");
        }
        return Optional.empty();
    }

    /** The application whose word alone says that someone is not the person who wrote an entry; empty where two credentials do. */
    public Optional<String> vouchedBy(Stamp first, User second) {
        return second.application()
                .filter(vouching::contains)
                .filter(application ->
                        application.equalsIgnoreCase(first.application().orElse("")))
                .filter(application -> !first.userId().equalsIgnoreCase(second.id()));
    }
}
