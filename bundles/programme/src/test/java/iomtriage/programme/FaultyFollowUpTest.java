package iomtriage.programme;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.evaluation.matching.MatchingSettings;
import iomtriage.evaluation.matching.RiskSetMember;
import iomtriage.evaluation.report.EvaluationReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Who is looked at must not depend on what came afterwards, and so not on faults in it. */
class FaultyFollowUpTest {

    private static final SimulatedCaseload SOUND = SimulatedCaseload.of(0.5, 1);

    private static ProgrammePeople.Gathered gathered(UnaryOperator<CaseRecord> change) {
        return new ProgrammePeople(
                        List.of(SimulatedCaseload.with(
                                SOUND.records().map(change).toList())),
                        SchemeSource.records(),
                        SimulatedCaseload.TO,
                        List.of("sex"),
                        1)
                .gather(read -> {});
    }

    private static CaseRecord withoutOffenceDates(CaseRecord record, Predicate<Event> such) {
        return record.toBuilder()
                .events(record.events().stream()
                        .map(event -> such.test(event)
                                ? event.toBuilder()
                                        .offenceDate(Optional.empty())
                                        .build()
                                : event)
                        .toList())
                .build();
    }

    private static boolean isDisposedAfter(Event event, LocalDate day) {
        return event.disposal().filter(each -> each.date().isAfter(day)).isPresent();
    }

    @Test
    void nobodyIsLeftOutForAFaultOfAfterwardsAndHowManyHaveOneComesFirst() {
        // Nobody joins after these months, so whatever is disposed of later is follow-up.
        LocalDate joined = SimulatedCaseload.START.plusMonths(4).plusYears(1);
        ProgrammePeople.Gathered sound = gathered(record -> record);
        ProgrammePeople.Gathered faulty =
                gathered(record -> withoutOffenceDates(record, event -> isDisposedAfter(event, joined)));

        assertThat(faulty.attrition().steps()).isEqualTo(sound.attrition().steps());
        assertThat(faulty.data().members()).isEqualTo(sound.data().members());
        assertThat(faulty.data().followUps()).anyMatch(each -> each.isFaulty());
        assertThat(sound.data().followUps()).noneMatch(each -> each.isFaulty());

        ProgrammeResult result = ProgrammeResult.of(faulty, MatchingSettings.standard(), 1);
        int participants = result.found().faults().participants();
        assertThat(participants).isPositive().isLessThan(result.found().analysed());
        String words = "holds what cannot be true of " + participants + " of the "
                + result.found().analysed() + " people on the programme";
        assertThat(result.notes()).last().asString().contains(words);
        String page = new EvaluationReport("Does it work?", result.sections()).html();
        assertThat(page.indexOf(words))
                .isBetween(0, page.indexOf(result.found().verdict().sentence()));
        assertThat(new EvaluationReport(
                                "Does it work?",
                                ProgrammeResult.of(sound, MatchingSettings.standard(), 1)
                                        .sections())
                        .html())
                .doesNotContain("holds what cannot be true of");
    }

    @Test
    void whatWasFaultyOnTheDayCostsParticipantsTheirPlaceAndOthersTheDay() {
        ProgrammePeople.Gathered sound = gathered(record -> record);
        ProgrammePeople.Gathered faulty = gathered(record -> withoutOffenceDates(
                record, event -> event.disposal().isPresent() && !isDisposedAfter(event, SimulatedCaseload.START)));
        assertThat(sound.data().members()).anyMatch(RiskSetMember::joined);
        assertThat(faulty.data().members()).noneMatch(RiskSetMember::joined);
        assertThat(faulty.attrition().sentences().toString())
                .contains("what was on record by the day holds what cannot be true");
    }
}
