package iomtriage.reviews.personal;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.DetailJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands out what is kept about people, and erases them, while the service runs; by the same code as the command. What is erased
 * cannot be put back, so it takes two auditors: they read the trail and decide about nobody, and so erase no decision of their own.
 * Whose case is open to whom is not asked: a request is answered for everybody about whom anything is kept. Thread-safe.
 */
public final class Erasures {

    /** A request that nobody answers so long has lapsed. */
    public static final Duration STANDS = Duration.ofDays(30);

    private final PersonalData data;
    private final AuditTrail trail;
    private final PeopleAtHand atHand;
    private final Forgetting forgetting;

    /**
     * @param atHand where people come back from who are erased from the store alone
     * @param forgetting told who was erased, to drop what is in memory
     */
    public Erasures(PersonalData data, AuditTrail trail, PeopleAtHand atHand, Forgetting forgetting) {
        this.data = data;
        this.trail = trail;
        this.atHand = atHand;
        this.forgetting = forgetting;
    }

    /** What something came to. */
    public sealed interface Answer {}

    /**
     * A second person is asked.
     *
     * @param number of the request: the audit entry about it
     * @param kept what is to be erased
     */
    public record Asked(long number, Kept kept) implements Answer {}

    /** The person is erased. */
    public record Erased(Kept kept) implements Answer {}

    /** Nothing was done. */
    public record Refused(List<String> findings) implements Answer {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * All that is kept about a person, for a subject access request. That it was handed out is on record before it is.
     *
     * @param authority by which request, 1 to 500 characters; it stays on record
     * @throws AccessRefusedException if the user is no auditor
     * @throws IllegalArgumentException if there is no authority
     */
    public HeldAbout handOut(User user, SubjectId subject, String authority) {
        refuseOthers(user);
        return HeldAbout.handedOut(data, trail.journal(), subject, new Erasure(now(), user.id(), authority));
    }

    /**
     * Asks for a person to be erased.
     *
     * @param authority on whose decision or by which request or rule, 1 to 500 characters, without the person's reference; it stays
     *     on record
     * @throws AccessRefusedException if the user is no auditor
     */
    public Answer ask(User user, SubjectId subject, String authority) {
        refuseOthers(user);
        Kept kept = data.kept(subject);
        List<String> findings = new ArrayList<>();
        try {
            new Erasure(now(), user.id(), authority).of(subject, "");
        } catch (IllegalArgumentException wrong) {
            findings.add(wrong.getMessage());
        }
        if (kept.isNothing()) {
            findings.add("Nothing is kept under this reference. Check it.");
        }
        findings.addAll(atHand.of(subject));
        if (!findings.isEmpty()) {
            return new Refused(findings);
        }
        AuditEntry entry = trail.journal()
                .append(trail.draft(
                        user.id(), Action.ERASURE_ASKED, Optional.of(subject), Map.of("authority", authority)));
        return new Asked(entry.number(), kept);
    }

    /**
     * Erases the person whom a request is about. The request itself is erased with them, but for its number, time and user.
     *
     * @param request its number
     * @throws AccessRefusedException if the user is no auditor
     */
    public Answer erase(User second, long request) {
        refuseOthers(second);
        Optional<AuditEntry> asked = standing(request);
        if (asked.isEmpty()) {
            return new Refused(List.of("No request of this number stands: it was answered, is older than "
                    + STANDS.toDays() + " days, or was never made. Ask anew."));
        }
        if (asked.get().content().userId().equalsIgnoreCase(second.id())) {
            return new Refused(List.of("The second person must be someone other than the person who asked."));
        }
        SubjectId subject = asked.get().content().subject().orElseThrow();
        List<String> findings = atHand.of(subject);
        if (!findings.isEmpty()) {
            return new Refused(findings);
        }
        String authority = DetailJson.read(asked.get().content().detail())
                .path("authority")
                .asText();
        Kept kept = data.erase(subject, new Erasure(now(), second.id(), authority));
        forgetting.forget(subject);
        return new Erased(kept);
    }

    private Optional<AuditEntry> standing(long request) {
        Instant oldest = now().minus(STANDS);
        return trail
                .journal()
                .search(new AuditQuery(
                        Optional.of(oldest),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Action.ERASURE_ASKED),
                        Optional.empty(),
                        request + 1,
                        1))
                .stream()
                .filter(entry -> entry.number() == request && entry.erasedBy().isEmpty())
                .findFirst();
    }

    private Instant now() {
        return trail.clock().instant();
    }

    private static void refuseOthers(User user) {
        if (!user.is(Role.AUDITOR)) {
            throw new AccessRefusedException();
        }
    }
}
