package iomtriage.reviews.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.User;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Rating;
import iomtriage.api.review.SeenPlace;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.entry.ReviewForms.About;
import iomtriage.reviews.entry.ReviewForms.Decided;
import iomtriage.reviews.entry.ReviewForms.Rated;
import iomtriage.reviews.entry.ReviewForms.Seen;
import iomtriage.reviews.entry.ReviewForms.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Writes review entries as the audit trail keeps them. */
public final class ReviewWriter {

    private static final int FORM = 1;
    private static final int WITHDRAWAL_FORM = 2;

    private ReviewWriter() {}

    public static String decided(User user, Proposal proposal, Evidence evidence, Optional<String> because) {
        return write(new Decided(
                FORM,
                user.name(),
                user.agency(),
                proposal.choice(),
                proposal.reasons(),
                proposal.rationale(),
                proposal.safety(),
                proposal.sensitive(),
                proposal.reviewOn().map(LocalDate::toString).orElse(""),
                seen(evidence),
                proposal.lastSeen(),
                because.isPresent(),
                because.orElse(""),
                user.application().orElse(null)));
    }

    public static String withdrawn(
            User user, Withdrawal withdrawal, Optional<Evidence> evidence, Optional<String> because) {
        return write(new Withdrawn(
                WITHDRAWAL_FORM,
                user.name(),
                user.agency(),
                withdrawal.decision(),
                withdrawal.rationale(),
                withdrawal.reasons(),
                withdrawal.safety(),
                evidence.map(ReviewWriter::seen).orElse(null),
                because.isPresent(),
                because.orElse(""),
                user.application().orElse(null)));
    }

    /** Only what a reader may not know has no place: it is never put on record. */
    private static Seen seen(Evidence seen) {
        SeenPlace place = seen.place().orElseThrow();
        return new Seen(
                place.list(),
                seen.pack(),
                seen.policy(),
                seen.inputDigest(),
                place.place(),
                seen.capacity(),
                place.aboveCutLine(),
                seen.tier(),
                seen.tierRank(),
                seen.decidingFactor(),
                seen.decidingFact().orElse(null),
                seen.seriousHarm(),
                seen.scores(),
                seen.shownAt().map(Instant::toString).orElse(""),
                seen.withoutGangIntelligence().map(ReviewWriter::seen).orElse(null));
    }

    /** @param vouchedBy the application whose word alone says that these are two people; empty where two credentials do */
    public static String about(User user, long decision, boolean approved, String text, Optional<String> vouchedBy) {
        return write(new About(
                FORM,
                user.name(),
                user.agency(),
                decision,
                approved,
                text,
                user.application().orElse(null),
                vouchedBy.orElse(null),
                null,
                null));
    }

    /** @param agency whose view it is: named where it is not the writer's own */
    public static String view(User user, Agency agency, AgencyView view) {
        return write(new About(
                FORM,
                user.name(),
                user.agency(),
                0,
                false,
                view.text(),
                user.application().orElse(null),
                null,
                agency == user.agency() ? null : agency,
                view.stance().orElse(null)));
    }

    public static String rated(User user, Rating rating, LocalDate expires, String text) {
        return write(new Rated(
                FORM,
                user.name(),
                user.agency(),
                rating,
                expires.toString(),
                text,
                user.application().orElse(null)));
    }

    private static String write(Object form) {
        try {
            return ReviewForms.MAPPER.writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A review entry could not be written as JSON.", impossible);
        }
    }
}
