package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.OasysAnswer;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.simulation.person.SimulatedPerson;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the newest needs assessment of a simulated person answers, question by question. */
class AssessedPeopleTest {

    private static final List<CaseRecord> ASSESSED = Simulated.caseload().stream()
            .map(SimulatedPerson::record)
            .filter(record -> !record.needs().isEmpty())
            .toList();

    @Test
    void nearlyEveryQuestionIsAnswered() {
        for (OasysQuestion question : OasysQuestion.values()) {
            long answered = ASSESSED.stream()
                    .filter(record -> newest(record).answers().containsKey(question))
                    .count();
            assertThat(answered / (double) ASSESSED.size()).as(question.label()).isBetween(.97, .998);
        }
        assertThat(ASSESSED).allMatch(record -> newest(record).pastOffences().isPresent());
    }

    @Test
    void noAnswerIsEverybodys() {
        for (OasysQuestion question : OasysQuestion.values()) {
            for (OasysAnswer answer : question.answers()) {
                double share = ASSESSED.stream()
                                .filter(record -> newest(record).answers().get(question) == answer)
                                .count()
                        / (double) ASSESSED.size();
                assertThat(share).as(question.label() + ": " + answer.label()).isBetween(.001, .999);
            }
        }
    }

    @Test
    void theAnswersOnSexualOffendingAgreeWithTheRecordOfThatDay() {
        for (CaseRecord record : ASSESSED) {
            Optional<SexualHistory> history = newest(record).sexualHistory();
            if (history.isPresent()) {
                long sanctions = record.events().stream()
                        .filter(event -> isSexual(event) && isProven(event, newest(record)))
                        .map(event -> event.disposal().orElseThrow().date())
                        .distinct()
                        .count();
                assertThat(history.get().everCommitted()).isEqualTo(sanctions > 0 ? Answer.YES : Answer.NO);
                assertThat(history.get().adultContact().orElseThrow()
                                + history.get().childContact().orElseThrow()
                                + history.get().nonContact().orElseThrow()
                                + history.get().images().orElseThrow())
                        .isEqualTo((int) sanctions);
            }
        }
        assertThat(ASSESSED)
                .anyMatch(record -> newest(record)
                        .sexualHistory()
                        .filter(it -> it.everCommitted() == Answer.YES)
                        .isPresent());
    }

    private static NeedsAssessment newest(CaseRecord record) {
        return record.needs().stream()
                .max(Comparator.comparing(NeedsAssessment::completed))
                .orElseThrow();
    }

    private static boolean isSexual(Event event) {
        return event.group() == OffenceGroup.SEXUAL_AGAINST_CHILD
                || event.group() == OffenceGroup.SEXUAL_NOT_AGAINST_CHILD;
    }

    private static boolean isProven(Event event, NeedsAssessment by) {
        return event.disposal().isPresent() && !event.disposal().get().date().isAfter(by.completed());
    }
}
