package iomtriage.pages.decision;

import iomtriage.api.identity.Role;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewFinding;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.form.Drafts;
import iomtriage.pages.form.WithdrawForm;
import iomtriage.pages.form.Withdrawable;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.person.Identity;
import iomtriage.pages.person.OpenCase;
import iomtriage.pages.person.SafetyFacts;
import iomtriage.reviews.Reviews;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Taking a decision back. */
public final class WithdrawPages implements PageGroup {

    private static final String PATH = "/person/withdraw";

    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;
    private final Drafts drafts;

    public WithdrawPages(CaseReader cases, Reviews reviews, Views views, Frames frames, Drafts drafts) {
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
        this.drafts = drafts;
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get(PATH, this::form).post(PATH, this::withdraw);
    }

    /** The form, with what was sent and is not on record yet. */
    public Response form(Request request, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "withdraw");
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        if (!Withdrawable.is(review, visitor.user())) {
            return Response.seeOther(OpenCase.history(view));
        }
        WithdrawForm standing = WithdrawForm.empty(review).orElseThrow();
        Optional<WithdrawForm> begun = drafts.find(visitor.user().id(), PATH, view.reference())
                .map(WithdrawForm::of)
                .filter(draft -> draft.decision() == standing.decision());
        return form(200, view, begun.orElse(standing), List.of(), visitor);
    }

    public Response withdraw(Form sent, Visitor visitor) {
        WithdrawForm form = WithdrawForm.of(sent);
        CaseView view = OpenCase.open(cases, visitor, Optional.of(sent.text("ref")), "withdraw");
        ReviewAnswer answer = reviews.withdraw(visitor.user(), form.withdrawal(view, reviews.now()));
        if (answer instanceof ReviewAnswer.Refused refused) {
            return form(422, view, form, refused.findings(), visitor);
        }
        return answer instanceof ReviewAnswer.Overtaken overtaken
                ? new Overtaken(reviews, views, frames).page(view, overtaken.review(), sent, visitor)
                : Response.seeOther(OpenCase.history(view) + "&done=withdrawn");
    }

    private Response form(int status, CaseView view, WithdrawForm form, List<ReviewFinding> findings, Visitor visitor) {
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "history");
        SafetyFacts.addTo(model, cases, view);
        form.addTo(model, reviews, view, visitor.user(), findings);
        model.put("limits", reviews.rules());
        model.put("mayDecide", visitor.user().is(Role.SUPERVISOR));
        String title = (findings.isEmpty() ? "" : "Error: ") + "Withdraw the decision on " + view.reference();
        return views.page(status, "withdraw", frames.of(title, "/list", visitor), model);
    }
}
