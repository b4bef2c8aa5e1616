package iomtriage.reviews.access;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewEntry;
import java.util.Optional;

/**
 * What is on record about a person as a reader may see it: a sensitive rationale is for supervisors and auditors only, and
 * evidence tells no gang intelligence to those who may not see it.
 */
public final class ReviewRedaction {

    private final boolean sensitive;
    private final boolean gangs;

    private ReviewRedaction(boolean sensitive, boolean gangs) {
        this.sensitive = sensitive;
        this.gangs = gangs;
    }

    /** @param gangs whether the reader may see gang intelligence */
    public static CaseReview of(CaseReview review, User reader, boolean gangs) {
        ReviewRedaction redaction = new ReviewRedaction(reader.is(Role.SUPERVISOR) || reader.is(Role.AUDITOR), gangs);
        return new CaseReview(
                review.subject(), review.entries().stream().map(redaction::of).toList());
    }

    private ReviewEntry of(ReviewEntry entry) {
        if (entry instanceof ReviewEntry.Decided decided) {
            return new ReviewEntry.Decided(
                    decided.stamp(),
                    of(decided.proposal()),
                    of(decided.evidence()),
                    decided.needsSecondPerson(),
                    decided.secondPersonBecause());
        }
        if (entry instanceof ReviewEntry.Withdrawn withdrawn) {
            return new ReviewEntry.Withdrawn(
                    withdrawn.stamp(),
                    withdrawn.withdrawal(),
                    withdrawn.evidence().map(this::of),
                    withdrawn.needsSecondPerson(),
                    withdrawn.secondPersonBecause());
        }
        return entry;
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
