package iomtriage.reviews.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a record tells of an outcome: the first proven offence of its kind within the window, as far as it was known by a day. */
class OutcomesOnRecordTest {

    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2025, 6, 1);
    private static final Outcome ANY = outcome("any-reoffence");

    @Test
    void theFirstOffenceWithinTheWindowCountsByItsOwnDay() {
        assertThat(first(ANY, proven(FROM, FROM.plusDays(9)), proven(FROM.plusMonths(5), FROM.plusMonths(7))))
                .as("an offence of the day itself came before")
                .contains(FROM.plusMonths(5));
        assertThat(first(ANY, proven(FROM.plusMonths(12), FROM.plusMonths(12)))).contains(FROM.plusMonths(12));
        assertThat(first(ANY, proven(FROM.plusMonths(12).plusDays(1), UNTIL))).isEmpty();
    }

    @Test
    void whatIsNotProvenByTheLastDayDoesNotCount() {
        assertThat(first(ANY, proven(FROM.plusMonths(5), UNTIL))).isPresent();
        assertThat(first(ANY, proven(FROM.plusMonths(5), UNTIL.plusDays(1)))).isEmpty();
        assertThat(first(
                        ANY,
                        Event.offence(OffenceGroup.DRUNKENNESS, FROM.plusMonths(5))
                                .arrestedOn(FROM.plusMonths(5))))
                .isEmpty();
    }

    @Test
    void eachOutcomeCountsOffencesOfItsKind() {
        Event abuse = proven(FROM.plusDays(1), FROM.plusDays(2)).flagged(EventFlag.DOMESTIC_ABUSE);
        Event theftInAGroup = Event.offence(OffenceGroup.THEFT_NON_MOTOR, FROM.plusDays(3))
                .disposedOf(DisposalKind.CONVICTION, FROM.plusDays(4))
                .flagged(EventFlag.GROUP_RELATED);
        Event robberyInAGroup = Event.offence(OffenceGroup.ACQUISITIVE_VIOLENCE, FROM.plusDays(5))
                .disposedOf(DisposalKind.CONVICTION, FROM.plusDays(6))
                .flagged(EventFlag.GROUP_RELATED);

        assertThat(first(outcome("domestic-abuse"), theftInAGroup, abuse)).contains(FROM.plusDays(1));
        assertThat(first(outcome("gang-violence"), theftInAGroup, robberyInAGroup))
                .as("a group's theft is no violence")
                .contains(FROM.plusDays(5));
        assertThat(first(outcome("weapon"), abuse, theftInAGroup, robberyInAGroup))
                .isEmpty();
    }

    @Test
    void ofAnAreasOwnOutcomeARecordTellsNothing() {
        assertThat(OutcomesOnRecord.tell(outcome("recall"))).isFalse();
        assertThat(OutcomesOnRecord.tell(ANY)).isTrue();
        assertThat(first(outcome("recall"), proven(FROM.plusDays(1), FROM.plusDays(2))))
                .isEmpty();
    }

    private static Outcome outcome(String id) {
        return new Outcome(id, id, OutcomeKind.REOFFENDING, 12, "As its name says.");
    }

    private static Event proven(LocalDate offence, LocalDate convicted) {
        return Event.offence(OffenceGroup.BURGLARY_DOMESTIC, offence).disposedOf(DisposalKind.CONVICTION, convicted);
    }

    private static Optional<LocalDate> first(Outcome outcome, Event... events) {
        CaseRecord.Builder person = CaseRecord.of(new SubjectId("A-1"), LocalDate.of(1990, 1, 1), Sex.MALE);
        for (Event event : events) {
            person.event(event);
        }
        return OutcomesOnRecord.first(outcome, person.build(), FROM, UNTIL);
    }
}
