package iomtriage.reviews.outcome;

import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * What became of a person, as someone reports it.
 *
 * @param subject whom it is about
 * @param outcome id of an outcome that the pack in service predicts
 * @param happened whether it happened
 * @param date the day on which it happened, or the last day by which it had not
 * @param corrects number of the audit entry of an earlier report that was wrong; empty if none was
 */
public record OutcomeReport(
        SubjectId subject, String outcome, boolean happened, LocalDate date, OptionalLong corrects) {

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "OutcomeReport[hidden, " + outcome + "]";
    }
}
