package iomtriage.reviews.profile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.oasys.Answer;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.records.asof.RecordAsOf;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a record says in answer to a question about the safety of those at risk.
 *
 * @param answer yes or no
 * @param said the same in words with its date: a sentence that names nobody, without its full stop
 */
public record RecordedSafety(Answer answer, String said) {

    /** Every answer that the record gives, as it was known on a day. A question to which it gives none is absent. */
    public static Map<SafetyQuestion, RecordedSafety> of(CaseRecord record, LocalDate asOf) {
        return SafetyReader.answers(new RecordAsOf(asOf).of(record), asOf);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "RecordedSafety[hidden]";
    }
}
