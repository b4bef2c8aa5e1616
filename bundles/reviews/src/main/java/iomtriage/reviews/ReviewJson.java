package iomtriage.reviews;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.api.caserecord.Answer;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.User;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Rating;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.SeenPlace;
import iomtriage.api.review.SeenScore;
import iomtriage.api.review.Stamp;
import iomtriage.api.review.Stance;
import iomtriage.api.review.Withdrawal;
import iomtriage.records.json.Mappers;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.EntryAreas;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How review entries are written in the audit trail. Every form ever written must stay readable. */
final class ReviewJson {

    private static final int FORM = 1;
    private static final int WITHDRAWAL_FORM = 2;
    private static final JsonMapper MAPPER = Mappers.builder().build();

    private ReviewJson() {}

    record Decided(
            int form,
            String userName,
            Agency agency,
            Choice choice,
            List<String> reasons,
            String rationale,
            Map<SafetyQuestion, Answer> safety,
            boolean sensitive,
            String reviewOn,
            Seen seen,
            long lastSeen,
            boolean needsSecondPerson,
            String because,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String application) {}

    record Seen(
            String list,
            String pack,
            String policy,
            String inputDigest,
            int place,
            int capacity,
            boolean aboveCutLine,
            String tier,
            int tierRank,
            String decidingFactor,
            @Nullable String decidingFact,
            boolean seriousHarm,
            List<SeenScore> scores,
            String shownAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Seen withoutGangIntelligence) {}

    /** Of form 1 it has neither reasons nor anything after them. */
    @JsonIgnoreProperties("approved")
    record Withdrawn(
            int form,
            String userName,
            Agency agency,
            long decision,
            String text,
            @Nullable List<String> reasons,
            @Nullable Map<SafetyQuestion, Answer> safety,
            @Nullable Seen seen,
            boolean needsSecondPerson,
            @Nullable String because,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String application) {}

    record Rated(
            int form,
            String userName,
            Agency agency,
            Rating rating,
            String expires,
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String application) {}

    record About(
            int form,
            String userName,
            Agency agency,
            long decision,
            boolean approved,
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String application,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String vouchedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Agency viewOf,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Stance stance) {}

    static String decided(User user, Proposal proposal, Evidence evidence, Optional<String> because) {
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

    static String withdrawn(User user, Withdrawal withdrawal, Optional<Evidence> evidence, Optional<String> because) {
        return write(new Withdrawn(
                WITHDRAWAL_FORM,
                user.name(),
                user.agency(),
                withdrawal.decision(),
                withdrawal.rationale(),
                withdrawal.reasons(),
                withdrawal.safety(),
                evidence.map(ReviewJson::seen).orElse(null),
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
                seen.withoutGangIntelligence().map(ReviewJson::seen).orElse(null));
    }

    /** @param vouchedBy the application whose word alone says that these are two people; empty where two credentials do */
    static String about(User user, long decision, boolean approved, String text, Optional<String> vouchedBy) {
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
    static String view(User user, Agency agency, AgencyView view) {
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

    static String rated(User user, Rating rating, LocalDate expires, String text) {
        return write(new Rated(
                FORM,
                user.name(),
                user.agency(),
                rating,
                expires.toString(),
                text,
                user.application().orElse(null)));
    }

    /** Reads a review entry back. */
    static ReviewEntry read(AuditEntry entry) {
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
        Optional<Evidence> evidence = Optional.ofNullable(form.seen()).map(ReviewJson::evidence);
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
                Optional.ofNullable(seen.withoutGangIntelligence()).map(ReviewJson::evidence));
    }

    private static Stamp stamp(AuditEntry entry, About about) {
        return stamp(entry, about.userName(), about.agency(), about.application());
    }

    private static Stamp stamp(AuditEntry entry, String userName, Agency agency, @Nullable String application) {
        return new Stamp(
                entry.number(),
                entry.content().subject().orElseThrow(),
                person(entry.content().userId(), application),
                userName,
                agency,
                entry.content().at(),
                Optional.ofNullable(application));
    }

    /**
     * Who wrote an entry, as the trail names them. Someone whom an application named is not taken for the user of that id who
     * signed in: {@code application:id}.
     */
    static String writer(User user) {
        return user.application()
                .map(application -> prefix(application) + user.id())
                .orElse(user.id());
    }

    /** The id in what {@link #writer} gave. Entries from before applications were named there have the id alone. */
    private static String person(String writer, @Nullable String application) {
        return application != null && writer.startsWith(prefix(application))
                ? writer.substring(prefix(application).length())
                : writer;
    }

    private static String prefix(String application) {
        return application + ":";
    }

    private static String write(Object form) {
        try {
            return MAPPER.writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A review entry could not be written as JSON.", impossible);
        }
    }

    private static <T> T read(String detail, Class<T> form) {
        try {
            return MAPPER.readValue(EntryAreas.without(detail), form);
        } catch (JsonProcessingException damaged) {
            // Its message would show the text that someone wrote.
            throw new IllegalStateException(
                    "An audit entry cannot be read as a review. Check the trail: it may have been changed.");
        }
    }
}
