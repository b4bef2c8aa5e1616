package iomtriage.reviews.current;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.register.IomCohort;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.api.review.Standing;
import iomtriage.reviews.CurrentStandings;
import iomtriage.reviews.current.CohortMember.Ground;
import iomtriage.reviews.profile.CurrentFacts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is on Integrated Offender Management now, by facts. */
class CurrentCohortTest {

    private static final SubjectId SUBJECT = new SubjectId("A-1");
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

    @Test
    void aRegistrationCountsFromItsFirstDayToItsLast() {
        assertThat(member(person().register(registered(AS_OF, Optional.of(AS_OF))))
                        .map(CohortMember::grounds))
                .hasValueSatisfying(grounds -> assertThat(grounds).containsExactly(Ground.REGISTERED));
        assertThat(member(person().register(registered(AS_OF.minusYears(1), Optional.of(AS_OF.minusDays(1))))))
                .as("ended the day before")
                .isEmpty();
        assertThat(member(person().register(registered(AS_OF.plusDays(1), Optional.empty()))))
                .as("not begun")
                .isEmpty();
    }

    @Test
    void theHostsOwnCohortSaysWhichCohortAndWhoLeads() {
        CohortMember member = member(person().scheme(SchemeMembership.of(Scheme.IOM, AS_OF.minusDays(40))
                        .review(Optional.of(AS_OF.minusDays(1)))
                        .cohort(Optional.of(IomCohort.FREE))
                        .leadOfficer(Optional.of("Officer 7"))
                        .leadAgency(Optional.of("police"))
                        .build()))
                .orElseThrow();
        assertThat(member.grounds()).containsExactly(Ground.HOST);
        assertThat(member.cohort()).contains(IomCohort.FREE);
        assertThat(member.leadOfficer()).contains("Officer 7");
        assertThat(member.leadAgency()).contains("police");
        assertThat(member.overdue()).isTrue();
    }

    @Test
    void aPlaceInAnotherSchemeIsNoPlaceOnIom() {
        assertThat(member(
                        person().scheme(SchemeMembership.of(Scheme.GANGS, AS_OF).build())))
                .isEmpty();
    }

    @Test
    void anAcceptingDecisionCountsByItselfAndIsOverdueByToday() {
        CurrentStandings standings = new CurrentStandings(
                Map.of(SUBJECT, Standing.ACCEPTED),
                Map.of(SUBJECT, AS_OF.plusDays(10)),
                Map.of(SUBJECT, AS_OF),
                Map.of());
        CohortMember member = new CurrentCohort(standings, AS_OF, TODAY)
                .member(SUBJECT, CurrentFacts.NOTHING)
                .orElseThrow();
        assertThat(member.grounds()).containsExactly(Ground.ACCEPTED);
        assertThat(member.since()).isEqualTo(AS_OF);
        assertThat(member.overdue()).isTrue();
        assertThat(new CurrentCohort(standings, AS_OF, AS_OF.plusDays(10))
                        .member(SUBJECT, CurrentFacts.NOTHING)
                        .orElseThrow()
                        .overdue())
                .as("on the day itself")
                .isFalse();
    }

    @Test
    void severalFactsAreOnePersonSinceTheFirstOfThem() {
        CurrentStandings standings =
                new CurrentStandings(Map.of(SUBJECT, Standing.ACCEPTED), Map.of(), Map.of(SUBJECT, TODAY), Map.of());
        CurrentFacts facts = CurrentFacts.of(
                person().register(registered(AS_OF.minusDays(300), Optional.empty()))
                        .build(),
                AS_OF);
        CohortMember member = new CurrentCohort(standings, AS_OF, TODAY)
                .member(SUBJECT, facts)
                .orElseThrow();
        assertThat(member.grounds()).containsExactly(Ground.REGISTERED, Ground.ACCEPTED);
        assertThat(member.since()).isEqualTo(AS_OF.minusDays(300));
        assertThat(member.toString()).doesNotContain("A-1");
    }

    private static Optional<CohortMember> member(CaseRecord.Builder person) {
        return new CurrentCohort(CurrentStandings.NOTHING, AS_OF, TODAY)
                .member(SUBJECT, CurrentFacts.of(person.build(), AS_OF));
    }

    private static CaseRecord.Builder person() {
        return CaseRecord.of(SUBJECT, LocalDate.of(1990, 1, 1), Sex.MALE);
    }

    private static RegisterEntry registered(LocalDate start, Optional<LocalDate> end) {
        return RegisterEntry.of(RegisterCode.IIOM)
                .start(start)
                .review(start.plusDays(182))
                .end(end)
                .source("probation")
                .build();
    }
}
