package iomtriage.reviews.access;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Withdrawal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is on record about a person as a reader may see it: why a sensitive decision was made, answered or withdrawn is for
 * supervisors and auditors only, and evidence tells no gang intelligence to those who may not see it.
 */
public final class ReviewRedaction {

    private final boolean sensitive;
    private final boolean gangs;

    /** Numbers of the decisions that are marked sensitive, and of their withdrawals: a second person answers either. */
    private final Set<Long> marked = new HashSet<>();

    private ReviewRedaction(boolean sensitive, boolean gangs) {
        this.sensitive = sensitive;
        this.gangs = gangs;
    }

    /**
     * @param review all that is on record about the person, from the first entry on
     * @param gangs whether the reader may see gang intelligence
     */
    public static CaseReview of(CaseReview review, User reader, boolean gangs) {
        ReviewRedaction redaction = new ReviewRedaction(reader.is(Role.SUPERVISOR) || reader.is(Role.AUDITOR), gangs);
        return new CaseReview(
                review.subject(), review.entries().stream().map(redaction::of).toList());
    }

    private ReviewEntry of(ReviewEntry entry) {
        if (entry instanceof ReviewEntry.Decided decided) {
            if (decided.proposal().sensitive()) {
                marked.add(decided.stamp().number());
            }
            return new ReviewEntry.Decided(
                    decided.stamp(),
                    of(decided.proposal()),
                    of(decided.evidence()),
                    decided.needsSecondPerson(),
                    decided.secondPersonBecause());
        }
        if (entry instanceof ReviewEntry.SecondPerson second) {
            return hides(second.decision())
                    ? new ReviewEntry.SecondPerson(second.stamp(), second.decision(), second.approved(), "")
                    : second;
        }
        if (entry instanceof ReviewEntry.Withdrawn withdrawn) {
            if (marked.contains(withdrawn.withdrawal().decision())) {
                marked.add(withdrawn.stamp().number());
            }
            return new ReviewEntry.Withdrawn(
                    withdrawn.stamp(),
                    of(withdrawn.withdrawal()),
                    withdrawn.evidence().map(this::of),
                    withdrawn.needsSecondPerson(),
                    withdrawn.secondPersonBecause());
        }
        return entry;
    }

    private boolean hides(long decision) {
        return !sensitive && marked.contains(decision);
    }

    private Withdrawal of(Withdrawal withdrawal) {
        return hides(withdrawal.decision())
                ? new Withdrawal(
                        withdrawal.subject(),
                        withdrawal.decision(),
                        withdrawal.list(),
                        withdrawal.reasons(),
                        "",
                        withdrawal.safety(),
                        withdrawal.shownAt())
                : withdrawal;
    }

    private Proposal of(Proposal proposal) {
        return sensitive || !proposal.sensitive()
                ? proposal
                : proposal.with().rationale("").build();
    }

    private Evidence of(Evidence seen) {
        if (!gangs && seen.withoutGangIntelligence().isPresent()) {
            return seen.withoutGangIntelligence().get();
        }
        String factor = GangIntelligence.factor(
                seen.decidingFactor(), seen.decidingFact().stream().toList(), gangs);
        // The fact's id would say what the words do not.
        Optional<String> fact = seen.decidingFact().filter(id -> factor.equals(seen.decidingFactor()));
        return seen.withDecidingFactor(factor, fact);
    }
}
