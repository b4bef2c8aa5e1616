package iomtriage.reviews.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.User;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.EntryAreas;
import iomtriage.reviews.audit.MemoryJournal;
import iomtriage.reviews.state.ServiceState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of people is on record once, and nothing that cannot be. */
class OutcomesTest {

    private static final String REOFFENCE = "any-reoffence";
    private static final User HOST =
            User.of("host").name("Host").agency(Agency.PROBATION).area("North").build();

    private final MemoryJournal journal = new MemoryJournal();
    private final FirstPrediction first = new FirstPrediction(new Remembered());
    private final Outcomes outcomes = outcomes();

    private Outcomes outcomes() {
        PackSummary pack = mock(PackSummary.class);
        when(pack.outcomes())
                .thenReturn(List.of(new Outcome(REOFFENCE, "any reoffence", OutcomeKind.REOFFENDING, 24, "Any.")));
        PackService packs = mock(PackService.class);
        when(packs.inService()).thenReturn(Optional.of(pack));
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
        return new Outcomes(new AuditTrail(journal, clock, clock, subject -> Set.of("south")), packs, first);
    }

    @ParameterizedTest
    @CsvSource({
        "any-reoffence, 1900-01-01, date",
        "any-reoffence, 2023-12-31, date",
        "any-reoffence, 2026-03-03, date",
        "any-reoffence, 2027-01-01, date",
        "no-such-thing, 2026-01-01, outcome"
    })
    void whatCannotBeIsRefused(String outcome, LocalDate date, String field) {
        first.listMade(LocalDate.of(2024, 6, 1));
        first.listMade(LocalDate.of(2024, 1, 1));
        first.listMade(LocalDate.of(2026, 1, 1));

        assertThat(findings(new OutcomeReport(person(1), outcome, true, date, OptionalLong.empty())))
                .extracting(ReviewFinding::field)
                .containsExactly(field);
        assertThat(outcomes.of(person(1))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(findings(new OutcomeReport(
                        person(1), "no-such-thing", true, LocalDate.of(1900, 1, 1), OptionalLong.of(7))))
                .extracting(ReviewFinding::field)
                .containsExactly("outcome", "date", "corrects");
    }

    @Test
    void theSameReportIsThereOnceHoweverOftenItComes() {
        RecordedOutcome one = recorded(report(1, true, "2026-01-10"));
        RecordedOutcome again = recorded(report(1, true, "2026-01-10"));

        assertThat(again).isEqualTo(one);
        assertThat(outcomes.of(person(1))).containsExactly(one);
    }

    @Test
    void reportsThatContradictEachOtherAreRefused() {
        long happened = recorded(report(1, true, "2026-01-10")).number();
        long not = recorded(report(2, false, "2026-02-01")).number();

        assertThat(findings(report(1, false, "2026-02-01")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("contradicts entry " + happened, "\"corrects\": " + happened));
        assertThat(findings(report(2, true, "2026-01-10")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("contradicts entry " + not));
    }

    @Test
    void reportsThatGoTogetherAreTaken() {
        recorded(report(1, false, "2026-01-09"));
        recorded(report(1, true, "2026-01-10"));
        recorded(report(1, true, "2026-02-10"));
        recorded(report(2, true, "2026-01-10"));

        assertThat(outcomes.of(person(1))).hasSize(3);
        assertThat(outcomes.all()).hasSize(2);
    }

    @Test
    void aReportThatWasWrongIsCorrectedAndStaysOnRecord() {
        long wrong = recorded(report(1, true, "2026-01-10")).number();
        OutcomeReport right =
                new OutcomeReport(person(1), REOFFENCE, false, LocalDate.of(2026, 2, 1), OptionalLong.of(wrong));

        RecordedOutcome corrected = recorded(right);

        assertThat(outcomes.of(person(1))).containsExactly(corrected);
        assertThat(journal.search(AuditQuery.newest(10))).hasSize(2);
        assertThat(findings(new OutcomeReport(
                        person(1), REOFFENCE, true, LocalDate.of(2026, 2, 2), OptionalLong.of(wrong))))
                .extracting(ReviewFinding::field)
                .containsExactly("corrects");
    }

    @Test
    void aRestartKnowsThemAll() {
        for (int i = 0; i < 1_100; i++) {
            recorded(report(i, true, "2026-01-10"));
        }

        assertThat(outcomes().all()).hasSize(1_100);
        assertThat(outcomes().newest()).isEqualTo(1_100);
    }

    @Test
    void theEntryNamesTheAreasThatThePersonIsOf() {
        recorded(report(1, true, "2026-01-10"));

        AuditEntry entry = journal.search(AuditQuery.newest(1)).get(0);
        assertThat(EntryAreas.of(entry.content().detail())).containsExactly("south");
    }

    private RecordedOutcome recorded(OutcomeReport report) {
        return ((OutcomeAnswer.Recorded) outcomes.record(HOST, report)).outcome();
    }

    private List<ReviewFinding> findings(OutcomeReport report) {
        return ((OutcomeAnswer.Refused) outcomes.record(HOST, report)).findings();
    }

    private static OutcomeReport report(int person, boolean happened, String date) {
        return new OutcomeReport(person(person), REOFFENCE, happened, LocalDate.parse(date), OptionalLong.empty());
    }

    private static SubjectId person(int number) {
        return new SubjectId("S-" + number);
    }

    private static final class Remembered implements ServiceState {
        private final Map<String, String> kept = new HashMap<>();

        @Override
        public Optional<String> kept(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, String text) {
            kept.put(name, text);
        }
    }
}
