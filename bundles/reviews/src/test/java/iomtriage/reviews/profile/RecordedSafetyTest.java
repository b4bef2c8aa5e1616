package iomtriage.reviews.profile;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.Answer;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.review.SafetyQuestion;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedSafetyTest {

    private static final LocalDate AS_OF = Examples.AS_OF;

    private static CaseRecord.Builder person() {
        return CaseRecord.of(new SubjectId("p-1"), LocalDate.of(1990, 5, 1), Sex.MALE);
    }

    private static VictimSafety.Builder everything(LocalDate recorded, Answer answer) {
        return VictimSafety.of(recorded)
                .maracCase(answer)
                .protectiveOrder(answer)
                .childrenInHousehold(answer)
                .victimContactArranged(answer);
    }

    @Test
    void whatIsRecordedAnswersTheQuestionsThatAreAskedBeforeACaseIsClosed() {
        LocalDate day = LocalDate.of(2025, 3, 4);
        CaseRecord record =
                person().victimSafety(everything(day, Answer.YES).build()).build();

        assertThat(RecordedSafety.of(record, AS_OF))
                .containsOnly(
                        entry(
                                SafetyQuestion.MARAC,
                                Answer.YES,
                                "A victim's case is before a multi-agency risk assessment conference (MARAC) (as of 4 March 2025)"),
                        entry(
                                SafetyQuestion.PROTECTIVE_ORDER,
                                Answer.YES,
                                "An order protects someone from the person (as of 4 March 2025)"),
                        entry(
                                SafetyQuestion.CHILDREN,
                                Answer.YES,
                                "Children live with the person or with the victim (as of 4 March 2025)"),
                        entry(
                                SafetyQuestion.VICTIM_CONTACT,
                                Answer.YES,
                                "Someone other than the person's own officer is in touch with the victim (as of 4 March 2025)"));
    }

    @Test
    void thatNoChildrenLiveThereDoesNotSayThatNoneAreAtRisk() {
        CaseRecord record =
                person().victimSafety(everything(AS_OF, Answer.NO).build()).build();

        assertThat(RecordedSafety.of(record, AS_OF))
                .containsOnlyKeys(SafetyQuestion.VICTIM_CONTACT, SafetyQuestion.PROTECTIVE_ORDER, SafetyQuestion.MARAC)
                .allSatisfy(
                        (question, recorded) -> assertThat(recorded.answer()).isEqualTo(Answer.NO));
    }

    @Test
    void aRegisterOfRiskToChildrenSaysThatSomeAreAtRiskWhileItIsInForce() {
        CaseRecord record = person().register(RegisterEntry.of(RegisterCode.RCHD)
                        .start(AS_OF)
                        .source("probation practitioner")
                        .build())
                .build();

        assertThat(RecordedSafety.of(record, AS_OF).get(SafetyQuestion.CHILDREN).answer())
                .isEqualTo(Answer.YES);
        assertThat(RecordedSafety.of(record, AS_OF.minusDays(1))).isEmpty();
    }

    @Test
    void whatIsNotKnownOrBecameKnownLaterAnswersNothing() {
        assertThat(RecordedSafety.of(person().build(), AS_OF)).isEmpty();
        assertThat(RecordedSafety.of(
                        person().victimSafety(
                                        everything(AS_OF, Answer.NOT_KNOWN).build())
                                .build(),
                        AS_OF))
                .isEmpty();
        assertThat(RecordedSafety.of(
                        person().victimSafety(everything(AS_OF.plusDays(1), Answer.YES)
                                        .build())
                                .build(),
                        AS_OF))
                .isEmpty();
    }

    private static Map.Entry<SafetyQuestion, RecordedSafety> entry(
            SafetyQuestion question, Answer answer, String said) {
        return Map.entry(question, new RecordedSafety(answer, said));
    }
}
