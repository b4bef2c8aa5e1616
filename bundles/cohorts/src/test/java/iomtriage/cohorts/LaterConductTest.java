package iomtriage.cohorts;

import static iomtriage.cohorts.Simulated.AS_OF;
import static iomtriage.cohorts.Simulated.builtIn;
import static iomtriage.cohorts.Simulated.caseload;
import static iomtriage.cohorts.Simulated.convicted;
import static iomtriage.cohorts.Simulated.convictedTimes;
import static iomtriage.cohorts.Simulated.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.FollowUp;
import iomtriage.api.cohort.LaterConduct;
import iomtriage.api.offence.OffenceGroup;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What people did after a day, read off later records. */
class LaterConductTest {

    private static final int MONTHS = 12;

    @Test
    void offencesInTheMonthsAfterTheDayCountIfTheyWereProven() {
        assertThat(later(person("a")
                        .event(theft(1))
                        .event(theft(300).flagged(EventFlag.WEAPON))
                        .event(Event.offence(OffenceGroup.THEFT_NON_MOTOR, AS_OF.plusDays(30)))
                        .build()))
                .hasValue(new LaterConduct(2, 1, true));
    }

    @Test
    void aWeaponOffenceIsOneOfSeriousHarmByItsGroupAsWell() {
        assertThat(later(person("a")
                        .event(convicted(OffenceGroup.WEAPONS_NON_FIREARM, AS_OF.plusDays(40)))
                        .build()))
                .hasValue(new LaterConduct(1, 1, true));
    }

    @Test
    void offencesUpToTheDayAndAfterTheLastDayDoNotCount() {
        assertThat(later(person("a")
                        .event(theft(0))
                        .event(convicted(
                                OffenceGroup.THEFT_NON_MOTOR,
                                AS_OF.plusMonths(MONTHS).plusDays(1)))
                        .build()))
                .hasValue(new LaterConduct(0, 0, false));
        assertThat(later(person("a")
                        .event(convicted(OffenceGroup.THEFT_NON_MOTOR, AS_OF.plusMonths(MONTHS)))
                        .build()))
                .hasValue(new LaterConduct(1, 0, true));
    }

    @Test
    void aPersonInCustodyThroughoutWasNotFollowedUp() {
        assertThat(later(inside(Optional.empty()))).isEmpty();
        assertThat(later(inside(Optional.of(AS_OF.plusMonths(MONTHS).plusDays(1)))))
                .isEmpty();
        assertThat(later(inside(Optional.of(AS_OF.plusMonths(2))))).hasValue(new LaterConduct(0, 0, false));
    }

    @Test
    void aPersonWithTwoRecordsWasNotFollowedUp() {
        assertThat(builtIn().laterConduct(caseload(convictedTimes("a", 1), convictedTimes("a", 2)), AS_OF, MONTHS))
                .isEmpty();
    }

    @Test
    void aFollowUpOfNoMonthsIsRefused() {
        assertThatThrownBy(() -> builtIn().laterConduct(caseload(), AS_OF, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The follow-up is 0 months, but nobody can be followed up for less than one."
                        + " Say how many months.");
    }

    @Test
    void laterRecordsSayWhatADefinitionWouldHaveCovered() {
        CaseRecord six = convictedTimes("six", 6);
        CaseRecord one = convictedTimes("one", 1);
        Cohorts cohorts = builtIn();
        Map<SubjectId, LaterConduct> conduct = cohorts.laterConduct(
                caseload(
                        six.toBuilder().event(theft(10)).build(),
                        one.toBuilder()
                                .event(theft(10))
                                .event(theft(20).flagged(EventFlag.DOMESTIC_ABUSE))
                                .build()),
                AS_OF,
                MONTHS);

        FollowUp covered = cohorts.survey(caseload(six, one), CohortRequest.asOf(AS_OF)).followUp(conduct).stream()
                .filter(row -> row.definition().equals("ppo-six-convictions"))
                .findFirst()
                .orElseThrow();

        assertThat(covered.followed()).isEqualTo(1);
        assertThat(covered.offenceShare()).isEqualTo(OptionalDouble.of(1 / 3.0));
        assertThat(covered.seriousHarmShare()).isEqualTo(OptionalDouble.of(0));
        assertThat(covered.desisted()).isEmpty();
    }

    private static Optional<LaterConduct> later(CaseRecord record) {
        return Optional.ofNullable(
                builtIn().laterConduct(caseload(record), AS_OF, MONTHS).get(record.subject()));
    }

    private static Event theft(int daysAfter) {
        return convicted(OffenceGroup.THEFT_NON_MOTOR, AS_OF.plusDays(daysAfter));
    }

    private static CaseRecord inside(Optional<LocalDate> out) {
        return person("a")
                .event(convicted(OffenceGroup.THEFT_NON_MOTOR, AS_OF.minusYears(1)))
                .custody(new CustodySpell(CustodyKind.SENTENCE, AS_OF.minusMonths(3), out))
                .build();
    }
}
