package iomtriage.reviews.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.reviews.PoliceUser;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.MemoryJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is erased cannot be put back: it takes two auditors, a reason, and a person who is nowhere else. */
class ErasuresTest {

    private static final SubjectId PERSON = new SubjectId("S-1");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final User FIRST = PoliceUser.of("ann", Role.AUDITOR);
    private static final User SECOND = PoliceUser.of("bob", Role.AUDITOR);
    private static final String REQUEST = "Request 12 of 1 March";

    private final MemoryJournal journal = new MemoryJournal();
    private final Data data = new Data();
    private final List<String> atHand = new ArrayList<>();
    private final List<SubjectId> forgotten = new ArrayList<>();
    private final Erasures erasures = at(NOON);

    /** Something is kept about the one person, until they are erased. */
    private static final class Data implements PersonalData {
        private final List<Erasure> erased = new ArrayList<>();
        private final List<AuditEntry> entries = new ArrayList<>();

        @Override
        public Kept kept(SubjectId subject) {
            boolean some = subject.equals(PERSON) && erased.isEmpty();
            return new Kept(some ? Map.of(Action.DECIDED, 2) : Map.of(), 0, List.of());
        }

        @Override
        public List<AuditEntry> entries(SubjectId subject) {
            return subject.equals(PERSON) ? entries : List.of();
        }

        @Override
        public Kept erase(SubjectId subject, Erasure erasure) {
            Kept before = kept(subject);
            erased.add(erasure);
            return before;
        }
    }

    private Erasures at(Instant now) {
        AuditTrail trail = new AuditTrail(journal, Clock.fixed(now, ZoneOffset.UTC));
        return new Erasures(data, trail, subject -> List.copyOf(atHand), forgotten::add);
    }

    private long asked() {
        return ((Erasures.Asked) erasures.ask(FIRST, PERSON, REQUEST)).number();
    }

    private static List<String> findings(Erasures.Answer answer) {
        return ((Erasures.Refused) answer).findings();
    }

    private void nobodyIsErased() {
        assertThat(data.erased).isEmpty();
        assertThat(forgotten).isEmpty();
    }

    private List<AuditEntry> entries() {
        return journal.search(AuditQuery.newest(10));
    }

    @Test
    void aSecondAuditorErasesWhomTheFirstAskedFor() {
        long request = asked();

        assertThat(erasures.erase(SECOND, request))
                .isEqualTo(new Erasures.Erased(new Kept(Map.of(Action.DECIDED, 2), 0, List.of())));
        assertThat(data.erased).containsExactly(new Erasure(NOON, "bob", REQUEST));
        assertThat(forgotten).containsExactly(PERSON);
    }

    @Test
    void aRequestIsOnRecordWithItsAuthority() {
        Erasures.Asked asked = (Erasures.Asked) erasures.ask(FIRST, PERSON, REQUEST);

        assertThat(asked.kept().total()).isEqualTo(2);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.number()).isEqualTo(asked.number());
            assertThat(entry.content().action()).isEqualTo(Action.ERASURE_ASKED);
            assertThat(entry.content().userId()).isEqualTo("ann");
            assertThat(entry.content().subject()).contains(PERSON);
            assertThat(entry.content().detail()).isEqualTo("{\"authority\":\"" + REQUEST + "\"}");
        });
        nobodyIsErased();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void nobodyButAnAuditorHandsOutAsksOrErases(Role role) {
        long request = asked();
        User other = PoliceUser.of("eve", role);

        assertThatExceptionOfType(AccessRefusedException.class)
                .isThrownBy(() -> erasures.handOut(other, PERSON, REQUEST));
        assertThatExceptionOfType(AccessRefusedException.class).isThrownBy(() -> erasures.ask(other, PERSON, REQUEST));
        assertThatExceptionOfType(AccessRefusedException.class).isThrownBy(() -> erasures.erase(other, request));
        assertThat(entries()).hasSize(1);
        nobodyIsErased();
    }

    @Test
    void whoAskedIsNoSecondPersonHoweverTheirNameIsWritten() {
        long request = asked();

        for (User same : List.of(FIRST, PoliceUser.of("ANN", Role.AUDITOR))) {
            assertThat(findings(erasures.erase(same, request)))
                    .containsExactly("The second person must be someone other than the person who asked.");
        }
        nobodyIsErased();
    }

    @Test
    void aRequestStandsForThirtyDaysAndNoLonger() {
        long request = asked();
        Instant last = NOON.plus(Duration.ofDays(30));

        assertThat(findings(at(last.plusMillis(1)).erase(SECOND, request)))
                .containsExactly(
                        "No request of this number stands: it was answered, is older than 30 days, or was never"
                                + " made. Ask anew.");
        nobodyIsErased();
        assertThat(at(last).erase(SECOND, request)).isInstanceOf(Erasures.Erased.class);
    }

    @Test
    void onlyTheNumberOfARequestIsTaken() {
        long request = asked();
        AuditTrail trail = new AuditTrail(journal, Clock.fixed(NOON, ZoneOffset.UTC));
        long other = journal.append(trail.draft("ann", Action.DECIDED, Optional.of(PERSON), Map.of()))
                .number();

        for (long each : new long[] {request - 1, request + 1, other, other + 1, -1}) {
            assertThat(findings(erasures.erase(SECOND, each)))
                    .singleElement()
                    .asString()
                    .startsWith("No request of this number stands");
        }
        nobodyIsErased();
    }

    @Test
    void whoIsStillAtHandIsNeitherAskedForNorErased() {
        long request = asked();
        atHand.add("The host's caseload names them. Take them out first.");

        assertThat(findings(erasures.ask(FIRST, PERSON, REQUEST))).isEqualTo(atHand);
        assertThat(findings(erasures.erase(SECOND, request))).isEqualTo(atHand);
        assertThat(entries()).hasSize(1);
        nobodyIsErased();
    }

    @Test
    void everythingThatSpeaksAgainstARequestIsSaidAtOnce() {
        atHand.add("They are on the list in view. Make it without them first.");
        SubjectId unknown = new SubjectId("S-2");

        assertThat(findings(erasures.ask(FIRST, unknown, "S-2 asked for it")))
                .containsExactly(
                        "The authority must not name the person's reference: it stays on record after the person is"
                                + " erased.",
                        "Nothing is kept under this reference. Check it.",
                        atHand.get(0));
        assertThat(findings(erasures.ask(FIRST, PERSON, " ")).get(0))
                .startsWith("Say who erases, and on what authority");
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatIsHandedOutIsOnRecordAndShowsInNoLog() {
        AuditTrail trail = new AuditTrail(new MemoryJournal(), Clock.fixed(NOON, ZoneOffset.UTC));
        for (boolean sensitive : new boolean[] {false, false, true}) {
            data.entries.add(trail.journal()
                    .append(trail.draft(
                            "p.smith",
                            Action.DECIDED,
                            Optional.of(PERSON),
                            Map.of("choice", "ACCEPT", "sensitive", sensitive))));
        }

        HeldAbout held = erasures.handOut(FIRST, PERSON, REQUEST);

        assertThat(held.entries()).hasSize(3);
        assertThat(held.toReview()).isEqualTo(1);
        assertThat(held.plain())
                .containsEntry("reference", "S-1")
                .containsEntry("at", "2026-03-02T12:00:00Z")
                .containsEntry("nominationsAndPlacements", 0)
                .containsEntry("namedInEntriesAboutOthers", List.of());
        assertThat((List<?>) held.plain().get("entries"))
                .hasSize(3)
                .first()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("by", "official 1")
                .containsEntry("whyForReview", List.of());
        assertThat(held.toString() + held.entries())
                .isEqualTo(
                        "HeldAbout[hidden, 3 entries][HeldEntry[hidden, 1], HeldEntry[hidden, 2], HeldEntry[hidden, 3]]");
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.content().action()).isEqualTo(Action.PERSONAL_DATA_EXPORTED);
            assertThat(entry.content().userId()).isEqualTo("ann");
            assertThat(entry.content().subject()).contains(PERSON);
            assertThat(entry.content().detail()).isEqualTo("{\"authority\":\"" + REQUEST + "\",\"entries\":3}");
        });
    }
}
