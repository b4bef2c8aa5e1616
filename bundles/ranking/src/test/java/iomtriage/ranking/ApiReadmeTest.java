package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.ranking.policy.PolicyReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example in the README of the bundle api is this code, and it runs. */
class ApiReadmeTest {
    @Test
    void theExampleRuns() {
        TriageService triage = Caseload.triage(PolicyReader.standard());
        // README begins
        CaseRecord person = CaseRecord.of(new SubjectId("A-1"), LocalDate.of(1990, 5, 17), Sex.MALE)
                .event(Event.offence(OffenceGroup.BURGLARY_DOMESTIC, LocalDate.of(2025, 3, 1))
                        .disposedOf(DisposalKind.CONVICTION, LocalDate.of(2025, 4, 9)))
                .build();
        CaseSource caseload = caseload(person);
        ReferralList list = triage.rank(
                caseload, TriageRequest.of(LocalDate.of(2026, 1, 1), 15).build());
        for (Referral referral : list.top(15)) {
            System.out.println(referral.place() + " " + referral.tier().decidingFactor());
        }
        // README ends
        assertThat(list.top(15))
                .extracting(referral -> referral.subject().value())
                .containsExactly("A-1");
    }

    @Test
    void fewerThanNoPeopleCannotBeAskedFor() {
        ReferralList list = Caseload.triage(PolicyReader.standard())
                .rank(
                        People.source(People.readable(
                                List.of(CaseRecord.of(new SubjectId("A-1"), LocalDate.of(1990, 5, 17), Sex.MALE)
                                        .build()))),
                        TriageRequest.of(LocalDate.of(2026, 1, 1), 15).build());

        assertThat(list.top(0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> list.top(-1)).withMessageContaining("Ask for 0 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.cutLine(-1))
                .withMessageContaining("Ask for 0 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.churnTo(list, -1))
                .withMessageContaining("Ask for 0 or more.");
    }

    private static CaseSource caseload(CaseRecord person) {
        return People.source(People.readable(List.of(person)));
    }
}
