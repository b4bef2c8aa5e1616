package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.referral.EmptyCaseloadException;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.RefusedRecord;
import iomtriage.api.referral.TriageRequest;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.records.asof.RecordAsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaseTriageTest {

    private static final TriageRequest REQUEST =
            TriageRequest.of(People.AS_OF, 5).build();
    private static final CaseTriage TRIAGE = Caseload.triage(PolicyReader.standard());

    @Test
    void aPersonWithNothingOnRecordIsListedApartAndNeverScoredAsZero() {
        List<CaseRecord> people = new ArrayList<>(People.some(20, 1));
        SubjectId nothing = new SubjectId("nothing-on-record");
        people.add(
                CaseRecord.of(nothing, People.AS_OF.minusYears(30), Sex.FEMALE).build());

        ReferralList list = rank(People.readable(people));

        assertThat(list.size()).isEqualTo(20);
        assertThat(list.find(nothing)).isEmpty();
        assertThat(list.notRanked()).singleElement().satisfies(each -> {
            assertThat(each.subject()).isEqualTo(nothing);
            assertThat(each.reasons())
                    .containsExactly(
                            "No offence, arrest or sanction is on record as of the date, so there is nothing to"
                                    + " score.");
        });
    }

    @Test
    void aRefusedRecordIsListedWithItsFindingsAndStopsNobody() {
        Finding finding = new Finding(FindingCode.UNREADABLE, "", "It is not JSON.", "Send it again.");
        List<CaseEntry> entries = new ArrayList<>(People.readable(People.some(20, 1)));
        entries.add(7, new CaseEntry.Unreadable("line 8", List.of(finding)));

        ReferralList list = rank(entries);

        assertThat(list.size()).isEqualTo(20);
        assertThat(list.refused()).containsExactly(new RefusedRecord("line 8", List.of(finding)));
    }

    /** Back-testing needs no prepared files, and a host may send the facts of a person in any order. */
    @Test
    void theListOfADayIsTheSameWhateverTheOrderOfFactsAndWhatIsKnownSince() {
        LocalDate day = People.AS_OF.minusYears(2);
        List<CaseRecord> people = People.some(60, 3);
        List<CaseRecord> shuffled =
                people.stream().map(person -> shuffled(person, new Random(5))).toList();
        List<CaseRecord> cut = people.stream().map(new RecordAsOf(day)::of).toList();
        ReferralList list = rank(people, day);

        assertThat(list.size()).isGreaterThan(20);
        for (List<CaseRecord> same : List.of(shuffled, cut)) {
            assertThat(same).isNotEqualTo(people);
            assertThat(rank(same, day).header().id()).isEqualTo(list.header().id());
            assertThat(ListText.of(rank(same, day), list.size())).isEqualTo(ListText.of(list, list.size()));
        }
    }

    private static CaseRecord shuffled(CaseRecord person, Random random) {
        List<Event> events = new ArrayList<>(person.events());
        Collections.shuffle(events, random);
        return person.toBuilder().events(events).build();
    }

    private static ReferralList rank(List<CaseRecord> people, LocalDate day) {
        return TRIAGE.rank(
                People.source(People.readable(people)), TriageRequest.of(day, 5).build());
    }

    @Test
    void anEmptyCaseloadIsAnError() {
        assertThatExceptionOfType(EmptyCaseloadException.class).isThrownBy(() -> rank(List.of()));
    }

    @Test
    void aListWithoutPlacesIsNotAskedFor() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> TriageRequest.of(People.AS_OF, 0).build())
                .withMessage(
                        "Capacity is 0, but a list needs at least one place. Say how many people can be taken on.");
    }

    private static ReferralList rank(List<CaseEntry> entries) {
        return TRIAGE.rank(People.source(entries), REQUEST);
    }
}
