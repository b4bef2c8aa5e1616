package iomtriage.reviews.access;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Stamp;
import iomtriage.api.review.Withdrawal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is on record about a person as a reader may see it: why a sensitive decision was made, answered or withdrawn is for
 * supervisors and auditors only; evidence tells no gang intelligence to those who may not see it; and where someone stood on a
 * list, which depends on everybody whose case was open to the person who decided by it, is for them and for auditors.
 */
public final class ReviewRedaction {

    /** What stands for the id of a list that a reader may not know of. */
    private static final String WITHHELD = "withheld";

    private final User reader;
    private final boolean gangs;

    /** Numbers of the decisions that are marked sensitive, and of their withdrawals: a second person answers either. */
    private final Set<Long> marked = new HashSet<>();

    private ReviewRedaction(User reader, boolean gangs) {
        this.reader = reader;
        this.gangs = gangs;
    }

    /**
     * @param review all that is on record about the person, from the first entry on
     * @param gangs whether the reader may see gang intelligence
     */
    public static CaseReview of(CaseReview review, User reader, boolean gangs) {
        ReviewRedaction redaction = new ReviewRedaction(reader, gangs);
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
                    of(decided.proposal(), placed(decided.stamp())),
                    of(decided.evidence(), placed(decided.stamp())),
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
                    of(withdrawn.withdrawal(), placed(withdrawn.stamp())),
                    withdrawn.evidence().map(seen -> of(seen, placed(withdrawn.stamp()))),
                    withdrawn.needsSecondPerson(),
                    withdrawn.secondPersonBecause());
        }
        return entry;
    }

    /** Whether a reader may know why a decision was made that is marked sensitive. */
    public static boolean readsSensitive(User reader) {
        return reader.is(Role.SUPERVISOR) || reader.is(Role.AUDITOR);
    }

    private boolean hides(long decision) {
        return marked.contains(decision) && !readsSensitive(reader);
    }

    /** Whether a reader may know where the person stood when an entry was put on record. */
    public static boolean placed(User reader, Stamp stamp) {
        return reader.is(Role.AUDITOR) || stamp.userId().equals(reader.id());
    }

    private boolean placed(Stamp stamp) {
        return placed(reader, stamp);
    }

    private Proposal of(Proposal proposal, boolean placed) {
        return new Proposal(
                proposal.subject(),
                placed ? proposal.list() : WITHHELD,
                proposal.choice(),
                proposal.reasons(),
                proposal.sensitive() && !readsSensitive(reader) ? "" : proposal.rationale(),
                proposal.safety(),
                proposal.sensitive(),
                proposal.reviewOn(),
                proposal.shownAt(),
                proposal.lastSeen());
    }

    private Withdrawal of(Withdrawal withdrawal, boolean placed) {
        return new Withdrawal(
                withdrawal.subject(),
                withdrawal.decision(),
                placed ? withdrawal.list() : Optional.empty(),
                withdrawal.reasons(),
                hides(withdrawal.decision()) ? "" : withdrawal.rationale(),
                withdrawal.safety(),
                withdrawal.shownAt());
    }

    private Evidence of(Evidence full, boolean placed) {
        Evidence seen = placed ? full : full.withoutPlace();
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
