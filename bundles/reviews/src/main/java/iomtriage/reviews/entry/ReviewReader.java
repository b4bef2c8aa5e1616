package iomtriage.reviews.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import iomtriage.api.identity.Agency;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.SeenPlace;
import iomtriage.api.review.Stamp;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.EntryAreas;
import iomtriage.reviews.entry.ReviewForms.About;
import iomtriage.reviews.entry.ReviewForms.Decided;
import iomtriage.reviews.entry.ReviewForms.Rated;
import iomtriage.reviews.entry.ReviewForms.Seen;
import iomtriage.reviews.entry.ReviewForms.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads review entries back from the audit trail, of every form ever written. */
public final class ReviewReader {

    private ReviewReader() {}

    /** Reads a review entry back. */
    public static ReviewEntry read(AuditEntry entry) {
        String detail = entry.content().detail();
        return switch (entry.content().action()) {
            case DECIDED -> decided(entry, read(detail, Decided.class));
            case SECOND_PERSON -> {
                About about = read(detail, About.class);
                yield new ReviewEntry.SecondPerson(
                        stamp(entry, about), about.decision(), about.approved(), about.text());
            }
            case WITHDRAWN -> withdrawn(entry, read(detail, Withdrawn.class));
            case VIEW_ADDED -> {
                About about = read(detail, About.class);
                yield new ReviewEntry.View(
                        stamp(entry, about),
                        Optional.ofNullable(about.viewOf()).orElse(about.agency()),
                        Optional.ofNullable(about.stance()),
                        about.text());
            }
            case RATED -> rated(entry, read(detail, Rated.class));
            default ->
                throw new IllegalArgumentException("Audit entry " + entry.number() + " puts nothing on record about a"
                        + " referral, so it cannot be read as a review.");
        };
    }

    private static ReviewEntry decided(AuditEntry entry, Decided form) {
        Evidence evidence = evidence(form.seen());
        Proposal proposal = new Proposal(
                entry.content().subject().orElseThrow(),
                form.seen().list(),
                form.choice(),
                form.reasons(),
                form.rationale(),
                form.safety(),
                form.sensitive(),
                form.reviewOn().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(form.reviewOn())),
                evidence.shownAt(),
                form.lastSeen());
        return new ReviewEntry.Decided(
                stamp(entry, form.userName(), form.agency(), form.application()),
                proposal,
                evidence,
                form.needsSecondPerson(),
                form.because());
    }

    private static ReviewEntry withdrawn(AuditEntry entry, Withdrawn form) {
        Optional<Evidence> evidence = Optional.ofNullable(form.seen()).map(ReviewReader::evidence);
        Withdrawal withdrawal = new Withdrawal(
                entry.content().subject().orElseThrow(),
                form.decision(),
                Optional.ofNullable(form.seen()).map(Seen::list),
                Optional.ofNullable(form.reasons()).orElse(List.of()),
                form.text(),
                Optional.ofNullable(form.safety()).orElse(Map.of()),
                evidence.flatMap(Evidence::shownAt));
        return new ReviewEntry.Withdrawn(
                stamp(entry, form.userName(), form.agency(), form.application()),
                withdrawal,
                evidence,
                form.needsSecondPerson(),
                Optional.ofNullable(form.because()).orElse(""));
    }

    private static ReviewEntry rated(AuditEntry entry, Rated form) {
        return new ReviewEntry.Rated(
                stamp(entry, form.userName(), form.agency(), form.application()),
                form.rating(),
                LocalDate.parse(form.expires()),
                form.text());
    }

    private static Evidence evidence(Seen seen) {
        return new Evidence(
                Optional.of(new SeenPlace(seen.list(), seen.place(), seen.aboveCutLine())),
                seen.pack(),
                seen.policy(),
                seen.inputDigest(),
                seen.capacity(),
                seen.tier(),
                seen.tierRank(),
                seen.decidingFactor(),
                Optional.ofNullable(seen.decidingFact()),
                seen.seriousHarm(),
                seen.scores(),
                seen.shownAt().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(seen.shownAt())),
                Optional.ofNullable(seen.withoutGangIntelligence()).map(ReviewReader::evidence));
    }

    private static Stamp stamp(AuditEntry entry, About about) {
        return stamp(entry, about.userName(), about.agency(), about.application());
    }

    private static Stamp stamp(AuditEntry entry, String userName, Agency agency, @Nullable String application) {
        return new Stamp(
                entry.number(),
                entry.content().subject().orElseThrow(),
                EntryAuthor.person(entry.content().userId(), application),
                userName,
                agency,
                entry.content().at(),
                Optional.ofNullable(application));
    }

    private static <T> T read(String detail, Class<T> form) {
        try {
            return ReviewForms.MAPPER.readValue(EntryAreas.without(detail), form);
        } catch (JsonProcessingException damaged) {
            // Its message would show the text that someone wrote.
            throw new IllegalStateException(
                    "An audit entry cannot be read as a review. Check the trail: it may have been changed.");
        }
    }
}
