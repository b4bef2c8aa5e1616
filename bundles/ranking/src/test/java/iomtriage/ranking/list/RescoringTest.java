package iomtriage.ranking.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.referral.RankMove;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.ranking.Caseload;
import iomtriage.ranking.People;
import iomtriage.ranking.PolicyText;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.RankingPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RescoringTest {
    /** Reasons may name a share of the caseload, which is that of the caseload as it was ranked. */
    private static final String SHARES = ".*\\.reason";

    private static final List<CaseRecord> PEOPLE = People.some(120, 14);
    private static final RankingPolicy WITH_QUOTAS = Caseload.policy(PolicyText.withPlaces(
            "[{\"cohort\": \"carter-three-convictions\", \"atLeast\": 0.5, \"atMost\": 0.6}]", "0"));

    /** Ranking everybody anew is the slow way to the same answer. */
    @ParameterizedTest
    @ValueSource(ints = {0, 17, 60, 119})
    void theNewPlaceIsTheOneThatRankingEverybodyAnewWouldGive(int who) {
        for (RankingPolicy policy : List.of(PolicyReader.standard(), WITH_QUOTAS)) {
            CaseRecord changed = PEOPLE.get(who).toBuilder()
                    .event(sanction(20))
                    .event(sanction(5).flagged(EventFlag.WEAPON))
                    .build();
            List<CaseRecord> all = new ArrayList<>(PEOPLE);
            all.set(who, changed);

            Referral fast = rank(policy, PEOPLE).rescored(changed, People.AS_OF);
            Referral slow = rank(policy, all).find(changed.subject()).orElseThrow();

            assertThat(fast)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(SHARES)
                    .isEqualTo(slow);
        }
    }

    @Test
    void anUnchangedRecordKeepsItsPlace() {
        ReferralList list = rank(WITH_QUOTAS, PEOPLE);

        assertThat(PEOPLE)
                .allSatisfy(person -> assertThat(list.rescored(person, People.AS_OF))
                        .usingRecursiveComparison()
                        .isEqualTo(list.find(person.subject()).orElseThrow()));
    }

    @Test
    void somebodyNewIsPlacedAmongTheOthers() {
        CaseRecord somebody = CaseRecord.of(new SubjectId("new"), LocalDate.of(1999, 1, 1), Sex.MALE)
                .event(sanction(300))
                .event(sanction(30))
                .build();
        List<CaseRecord> all = new ArrayList<>(PEOPLE);
        all.add(somebody);

        assertThat(rank(PolicyReader.standard(), PEOPLE).rescored(somebody, People.AS_OF))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(SHARES)
                .isEqualTo(rank(PolicyReader.standard(), all)
                        .find(somebody.subject())
                        .orElseThrow());
    }

    @Test
    void whatHappenedAfterTheListWasMadeCountsFromItsOwnDay() {
        ReferralList list = rank(PolicyReader.standard(), PEOPLE);
        CaseRecord since = PEOPLE.get(60).toBuilder()
                .event(sanction(-3))
                .event(sanction(-4))
                .build();
        Referral before = list.find(since.subject()).orElseThrow();

        assertThat(list.rescored(since, People.AS_OF))
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(list.rescored(since, People.AS_OF.plusDays(5)).reoffendingRank())
                .isLessThan(before.reoffendingRank());
    }

    @Test
    void theMoveSaysFromWhereToWhereAndWhy() {
        ReferralList list = rank(PolicyReader.standard(), PEOPLE);
        Referral before = list.find(PEOPLE.get(60).subject()).orElseThrow();
        CaseRecord since = PEOPLE.get(60).toBuilder()
                .event(sanction(-3))
                .event(sanction(-4))
                .build();
        LocalDate day = People.AS_OF.plusDays(5);

        RankMove move = list.moved(since, day);

        assertThat(move.before()).hasValue(before.place());
        assertThat(move.after()).hasValue(list.rescored(since, day).place());
        assertThat(move.after().orElseThrow()).isLessThan(before.place());
        assertThat(move.aboveBefore()).isEqualTo(before.aboveCutLine());
        assertThat(move.aboveAfter()).isEqualTo(list.rescored(since, day).aboveCutLine());
        assertThat(move.reasons()).first().asString().contains("2 new sanctions");
    }

    @Test
    void oneWhoStaysIsSaidToStayAndOneWhoIsNewToBeNew() {
        ReferralList list = rank(PolicyReader.standard(), PEOPLE);

        RankMove same = list.moved(PEOPLE.get(5), People.AS_OF);
        RankMove fresh = list.moved(
                PEOPLE.get(5).toBuilder().subject(new SubjectId("new")).build(), People.AS_OF);

        assertThat(same.distance()).isZero();
        assertThat(same.reasons()).containsExactly("the place stays the same");
        assertThat(fresh.before()).isEmpty();
        assertThat(fresh.reasons()).containsExactly("new among the people ranked");
    }

    @Test
    void aRecordThatContradictsItselfIsRefusedWithItsFindings() {
        CaseRecord wrong = PEOPLE.get(3).toBuilder()
                .event(Event.offence(OffenceGroup.OTHER_OFFENCES, People.AS_OF.minusYears(90)))
                .build();

        assertThatExceptionOfType(CaseRecordRefusedException.class)
                .isThrownBy(() -> rank(PolicyReader.standard(), PEOPLE).rescored(wrong, People.AS_OF));
    }

    @Test
    void aListMadeFromScoresAloneSaysThatItCannot() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Caseload.ranked(PEOPLE, 5).rescored(PEOPLE.get(0), People.AS_OF))
                .withMessageEndingWith("Rank the case records.");
    }

    private static Event sanction(int daysAgo) {
        return Event.offence(OffenceGroup.ACQUISITIVE_VIOLENCE, People.AS_OF.minusDays(daysAgo + 30L))
                .disposedOf(DisposalKind.CONVICTION, People.AS_OF.minusDays(daysAgo));
    }

    private static ReferralList rank(RankingPolicy policy, List<CaseRecord> people) {
        return Caseload.triage(policy)
                .rank(
                        People.source(People.readable(people)),
                        TriageRequest.of(People.AS_OF, 30).build());
    }
}
