package iomtriage.rest.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.http.Request;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Fields;
import iomtriage.reviews.outcome.OutcomeReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of a person, as it was sent.
 *
 * @param reference whom it is about
 * @param outcome id of an outcome of the pack in service
 * @param happened whether it happened
 * @param date the day on which it happened, or the last day by which it had not
 * @param corrects number of an earlier report that was wrong
 */
record NewOutcome(String reference, String outcome, boolean happened, LocalDate date, OptionalLong corrects) {

    private static final int LONGEST_ID = 100;

    /** @throws iomtriage.rest.message.FaultyBodyException with everything that is wrong */
    static NewOutcome read(Request request) throws IOException {
        Faults faults = new Faults();
        Fields body = Fields.of(request, faults);
        Optional<String> reference = body.words("ref");
        Optional<String> outcome = body.text("outcome", LONGEST_ID);
        Optional<Boolean> happened = body.trueOrFalse("happened");
        Optional<LocalDate> date = body.day("date");
        OptionalLong corrects = body.has("corrects")
                ? body.entry("corrects").map(OptionalLong::of).orElse(OptionalLong.empty())
                : OptionalLong.empty();
        body.end();
        faults.refuse(ReviewForm.NOT_RECORDED);
        return new NewOutcome(
                reference.orElseThrow(), outcome.orElseThrow(), happened.orElseThrow(), date.orElseThrow(), corrects);
    }

    OutcomeReport report(SubjectId subject) {
        return new OutcomeReport(subject, outcome, happened, date, corrects);
    }
}
