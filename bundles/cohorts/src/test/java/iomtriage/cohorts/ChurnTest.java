package iomtriage.cohorts;

import static iomtriage.cohorts.Simulated.AS_OF;
import static iomtriage.cohorts.Simulated.builtIn;
import static iomtriage.cohorts.Simulated.caseload;
import static iomtriage.cohorts.Simulated.convicted;
import static iomtriage.cohorts.Simulated.convictedTimes;
import static iomtriage.cohorts.Simulated.offended;
import static iomtriage.cohorts.Simulated.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.cohort.Churn;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.Move;
import iomtriage.api.cohort.Nomination;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.cohorts.reference.ReferenceScore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChurnTest {

    private static final LocalDate LATER = AS_OF.plusYears(1);

    @Test
    void peopleStayWithAsManyEnterWithOneMoreAndComeNew() {
        CaseRecord entering = convictedTimes("enters", 5).toBuilder()
                .event(convicted(OffenceGroup.THEFT_NON_MOTOR, AS_OF.plusMonths(2)))
                .build();
        Churn churn = churn(
                "ppo-six-convictions",
                List.of(convictedTimes("stays", 6), entering, convictedTimes("gone", 7)),
                List.of(convictedTimes("new", 9), entering, convictedTimes("stays", 6)));
        assertThat(words(churn.stayed())).containsExactly("stays: 6 convictions, still 6");
        assertThat(words(churn.entered()))
                .containsExactly("new: new to the caseload", "enters: 5 convictions before, 6 now (6 needed)");
        assertThat(words(churn.left())).containsExactly("gone: no longer in the caseload");
    }

    @Test
    void peopleLeaveAsTheWindowMovesOn() {
        CaseRecord.Builder arrested = person("p");
        for (int i = 0; i < 8; i++) {
            LocalDate day = AS_OF.minusMonths(i);
            arrested.event(Event.offence(OffenceGroup.THEFT_NON_MOTOR, day).arrestedOn(day));
        }
        List<CaseRecord> same = List.of(arrested.build());
        assertThat(words(churn("eight-arrests-in-year", same, same).left()))
                .containsExactly("p: 8 arrests in the last 12 months before, 0 now (8 needed): the window moved on");
    }

    @Test
    void theReasonForATopShareSaysWhereItStarts() {
        List<CaseRecord> before = List.of(offended("p", 3, AS_OF.minusDays(1)), offended("q", 2, AS_OF));
        List<CaseRecord> after = List.of(offended("p", 3, LATER.minusMonths(6)), offended("q", 5, LATER));
        Churn churn = churn("top-decile-frequency", before, after);
        assertThat(words(churn.left()))
                .containsExactly("p: 3 offences (proven or not) in the last 12 months, still 3;"
                        + " the top 10% started at 3 before and starts at 5 now");
        assertThat(words(churn.entered()))
                .containsExactly("q: 2 offences (proven or not) in the last 12 months before, 5 now;"
                        + " the top 10% started at 3 before and starts at 5 now");
    }

    @Test
    void theReasonForACombinationNamesThePartThatChanged() {
        CaseRecord burglar = person("p", convicted(OffenceGroup.BURGLARY_DOMESTIC, AS_OF.minusMonths(2)));
        CohortSurvey before = builtIn(Map.of("p", new ReferenceScore.Percent(74.96)))
                .survey(caseload(burglar), CohortRequest.asOf(AS_OF));
        CohortSurvey after = builtIn(Map.of("p", new ReferenceScore.Percent(80.25)))
                .survey(caseload(burglar), CohortRequest.asOf(LATER));
        assertThat(words(pick(before, after, "fixed").entered()))
                .containsExactly("p: OGRS3 over two years: 74.9% before, 80.2% now (75% needed)");
        assertThat(pick(before, after, "flex").left()).hasSize(1);
    }

    @Test
    void whoCouldNotBeDecidedBeforeEntersWithThatSaid() {
        CaseRecord person = person("p").build();
        CohortSurvey before = builtIn(Map.of("p", new ReferenceScore.NotScorable(List.of("sex"))))
                .survey(caseload(person), CohortRequest.asOf(AS_OF));
        CohortSurvey after = builtIn(Map.of("p", new ReferenceScore.Percent(75)))
                .survey(caseload(person), CohortRequest.asOf(LATER));
        assertThat(words(pick(before, after, "ogrs-high").entered()))
                .containsExactly("p: not decidable before without sex;"
                        + " OGRS3 over two years: not scorable before, 75% now (75% needed)");
    }

    @Test
    void aNominationThatEndsIsTheReason() {
        CaseRecord person = person("p").build();
        List<Nomination> nominations = List.of(Nomination.of(person.subject())
                .list("flex")
                .by("panel")
                .from(AS_OF)
                .to(AS_OF.plusDays(5))
                .build());
        CohortSurvey before = builtIn().survey(caseload(person), new CohortRequest(AS_OF, nominations));
        CohortSurvey after = builtIn().survey(caseload(person), new CohortRequest(LATER, nominations));
        assertThat(words(pick(before, after, "flex").left()))
                .containsExactly("p: no longer nominated to the list \"flex\"");
    }

    @Test
    void churnRunsForwardInTimeAndUnderTheSameDefinitions() {
        CohortSurvey before = builtIn().survey(caseload(), CohortRequest.asOf(AS_OF));
        CohortSurvey after = builtIn().survey(caseload(), CohortRequest.asOf(LATER));
        assertThatThrownBy(() -> after.churnTo(before))
                .hasMessage("Churn runs from an earlier date to a later one, but the survey is as of 2026-06-30 and the"
                        + " other as of 2025-06-30. Swap them.");
        CohortSurvey other = new Cohorts(List.of(), List.of()).survey(caseload(), CohortRequest.asOf(LATER));
        assertThatThrownBy(() -> before.churnTo(other))
                .hasMessage("The later survey was made with other definitions, so a move could come from them."
                        + " Make both with the same service.");
    }

    private static Churn churn(String definition, List<CaseRecord> before, List<CaseRecord> after) {
        Cohorts cohorts = builtIn();
        return pick(
                cohorts.survey(caseload(before), CohortRequest.asOf(AS_OF)),
                cohorts.survey(caseload(after), CohortRequest.asOf(LATER)),
                definition);
    }

    private static Churn pick(CohortSurvey before, CohortSurvey after, String definition) {
        return before.churnTo(after).stream()
                .filter(each -> each.definition().equals(definition))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(List<Move> moves) {
        return moves.stream()
                .map(move -> move.subject().value() + ": " + move.reason())
                .toList();
    }
}
