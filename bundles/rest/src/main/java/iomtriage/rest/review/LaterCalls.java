package iomtriage.rest.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.Withdrawal;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.reader.CaseReader;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.reviews.Reviews;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Records what people said of a decision after it: a second person's answer, a withdrawal, an agency's view. */
public final class LaterCalls implements CallGroup {

    private final CaseReader cases;
    private final Reviews reviews;

    public LaterCalls(CaseReader cases, Reviews reviews) {
        this.cases = cases;
        this.reviews = reviews;
    }

    @Override
    public void addTo(CallRoutes calls) {
        calls.postOnce("/api/v1/second-answers", this::second)
                .postOnce("/api/v1/withdrawals", this::withdraw)
                .postOnce("/api/v1/views", this::view);
    }

    Response second(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.SUPERVISOR);
        NewSecondAnswer sent = NewSecondAnswer.read(request, caller);
        SubjectId subject = cases.open(caller, sent.reference(), "api");
        return answer(
                reviews.second(sent.second(), subject, sent.decision(), sent.approved(), sent.rationale()),
                caller,
                subject,
                sent.decision());
    }

    Response withdraw(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.SUPERVISOR);
        NewWithdrawal sent = NewWithdrawal.read(request, caller);
        SubjectId subject = cases.open(caller, sent.reference(), "api");
        Withdrawal withdrawal = sent.withdrawal().apply(subject);
        return answer(reviews.withdraw(sent.decider(), withdrawal), caller, subject, withdrawal.decision());
    }

    /** What is said of a decision that does not stand any more, or never did, was said too late. */
    private Response answer(ReviewAnswer answer, User caller, SubjectId subject, long decision) {
        return answer instanceof ReviewAnswer.Recorded || stands(reviews.shown(caller, subject), decision)
                ? ReviewForm.answer(answer, field -> field)
                : ReviewForm.overtaken();
    }

    private static boolean stands(CaseReview review, long number) {
        return Stream.concat(review.decision().stream(), review.awaiting().stream())
                .anyMatch(each -> each.stamp().number() == number);
    }

    Response view(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        NewView sent = NewView.read(request, caller);
        SubjectId subject = cases.open(caller, sent.reference(), "api");
        ReviewAnswer answer = reviews.addView(
                sent.colleague(), new AgencyView(subject, Optional.empty(), sent.stance(), sent.text()));
        return ReviewForm.answer(answer, field -> field.equals("view") ? "text" : field);
    }
}
