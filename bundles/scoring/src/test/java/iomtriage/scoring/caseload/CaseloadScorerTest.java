package iomtriage.scoring.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.referral.EmptyCaseloadException;
import iomtriage.api.referral.Progress;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseloadScorerTest {

    private static final Scorer SCORER = new Scorer(SmallPack.load());
    private static final List<CaseRecord> PEOPLE = SimulatedPeople.people(200, 9);

    @Test
    void theScoresAreTheSameWhateverTheNumberOfThreads() {
        ScoredCaseload one = score(1, SimulatedPeople.readable(PEOPLE));
        ScoredCaseload four = score(4, SimulatedPeople.readable(PEOPLE));

        assertThat(four.people()).hasSameSizeAs(one.people());
        for (int i = 0; i < PEOPLE.size(); i++) {
            assertThat(four.people().get(i).subject())
                    .isEqualTo(one.people().get(i).subject());
            assertThat(four.people().get(i).logOdds())
                    .containsExactly(one.people().get(i).logOdds());
        }
    }

    @Test
    void aDamagedRecordIsListedAndTheRestIsStillScored() {
        List<CaseEntry> entries = new ArrayList<>(SimulatedPeople.readable(PEOPLE));
        entries.add(
                3,
                new CaseEntry.Unreadable(
                        "line 4",
                        List.of(new Finding(FindingCode.UNREADABLE, "", "It is not JSON.", "Send it again."))));

        ScoredCaseload scored = score(2, entries);

        assertThat(scored.people()).hasSize(PEOPLE.size());
        assertThat(scored.refused()).extracting(ScoredEntry.Refused::reference).containsExactly("line 4");
    }

    @Test
    void everythingWrongWithARecordIsReportedAtOnce() {
        CaseRecord wrong = PEOPLE.get(0).toBuilder()
                .event(Event.offence(
                        OffenceGroup.BURGLARY_OTHER, PEOPLE.get(0).dateOfBirth().minusDays(1)))
                .event(Event.offence(OffenceGroup.BURGLARY_OTHER, SimulatedPeople.AS_OF.minusDays(1))
                        .arrestedOn(SimulatedPeople.AS_OF.minusDays(2)))
                .build();
        List<CaseEntry> entries = new ArrayList<>(SimulatedPeople.readable(PEOPLE.subList(1, 10)));
        entries.add(new CaseEntry.Readable(wrong));

        ScoredCaseload scored = score(2, entries);

        assertThat(scored.people()).hasSize(9);
        assertThat(scored.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.reference()).isEqualTo("simulated-0");
            assertThat(refused.findings()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void everyRecordOfADuplicateReferenceIsRefusedBecauseNobodyCanTellWhichIsRight() {
        List<CaseEntry> entries = new ArrayList<>(SimulatedPeople.readable(PEOPLE));
        entries.add(new CaseEntry.Readable(PEOPLE.get(5)));

        ScoredCaseload scored = score(2, entries);

        assertThat(scored.people()).hasSize(PEOPLE.size() - 1);
        assertThat(scored.refused())
                .extracting(refused -> refused.findings().get(0).code())
                .containsExactly(FindingCode.DUPLICATE_SUBJECT, FindingCode.DUPLICATE_SUBJECT);
    }

    @Test
    void anEmptyCaseloadIsAnErrorAndNotAnEmptyList() {
        assertThatExceptionOfType(EmptyCaseloadException.class).isThrownBy(() -> score(2, List.of()));
    }

    @Test
    void anErrorWhileScoringReachesTheCallerAsItIs() {
        Error error = new OutOfMemoryError("for this test");
        CaseloadScorer scorer = new CaseloadScorer(SmallPack.CATALOGUE, SCORER, 2);

        assertThatThrownBy(() -> scorer.score(
                        SimulatedPeople.source(SimulatedPeople.readable(PEOPLE)),
                        SimulatedPeople.AS_OF,
                        Progress.SILENT,
                        record -> {
                            throw error;
                        }))
                .isSameAs(error);
    }

    @Test
    void aRecordThatTheSourceFailsAtAndANullAreRefusedByTheirPositionAndTheRestIsScored() {
        for (int threads : new int[] {1, 2, 4}) {
            ScoredCaseload scored = new CaseloadScorer(SmallPack.CATALOGUE, SCORER, threads)
                    .score(new Failing(), SimulatedPeople.AS_OF, Progress.SILENT);

            assertThat(scored.people()).hasSize(PEOPLE.size() - 3);
            assertThat(scored.refused())
                    .extracting(
                            ScoredEntry.Refused::reference,
                            refused -> refused.findings().get(0).field())
                    .containsExactly(
                            tuple("entry 1", "dateOfBirth"), tuple("entry 18", "record"), tuple("entry 200", "record"));
        }
    }

    /** The first has no date of birth, another is null, and the last throws. */
    private record Failing() implements CaseSource {

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(PEOPLE.size());
        }

        @Override
        public Stream<CaseEntry> entries() {
            return PEOPLE.stream().map(this::entry);
        }

        @SuppressWarnings("NullAway")
        private CaseEntry entry(CaseRecord person) {
            return switch (PEOPLE.indexOf(person)) {
                case 0 ->
                    new CaseEntry.Readable(
                            CaseRecord.of(person.subject(), null, person.sex()).build());
                case 17 -> null;
                case 199 -> throw new IllegalStateException("of a test");
                default -> new CaseEntry.Readable(person);
            };
        }
    }

    private static ScoredCaseload score(int threads, List<CaseEntry> entries) {
        return new CaseloadScorer(SmallPack.CATALOGUE, SCORER, threads)
                .score(SimulatedPeople.source(entries), SimulatedPeople.AS_OF, Progress.SILENT);
    }
}
