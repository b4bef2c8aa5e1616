package iomtriage.pages.decision;

import iomtriage.api.identity.Role;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewFinding;
import iomtriage.http.Form;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.form.Drafts;
import iomtriage.pages.form.ProposalWords;
import iomtriage.pages.frame.FieldErrors;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.pages.person.CaseEvidence;
import iomtriage.pages.person.Identity;
import iomtriage.pages.person.OpenCase;
import iomtriage.pages.person.SafetyFacts;
import iomtriage.pages.person.Timeline;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.rule.SecondPersonRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions that count only once a second person has approved them. */
public final class SecondPersonPages implements PageGroup {

    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;
    private final Drafts drafts;

    public SecondPersonPages(CaseReader cases, Reviews reviews, Views views, Frames frames, Drafts drafts) {
        this.drafts = drafts;
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
    }

    /** A decision that waits. */
    public record Row(
            String reference, String href, String decision, String by, String at, String because, boolean own) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/awaiting", this::waiting).get("/person/second", this::form).post("/person/second", this::answer);
    }

    /** Every decision that waits for a second person, the oldest first. */
    public Response waiting(Request request, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR);
        List<Row> rows = reviews.awaiting(visitor.user()).stream()
                .flatMap(review -> Awaited.of(review).stream())
                .sorted((one, other) ->
                        Long.compare(one.stamp().number(), other.stamp().number()))
                .map(awaited -> row(awaited, visitor))
                .toList();
        return views.page(200, "awaiting", frames.of("Second person", "/awaiting", visitor), Map.of("rows", rows));
    }

    private static Row row(Awaited awaited, Visitor visitor) {
        String reference = awaited.stamp().subject().value();
        return new Row(
                reference,
                "/person/second?ref=" + Words.encoded(reference),
                awaited.what(),
                awaited.stamp().userName() + ", " + awaited.stamp().agency().label(),
                Words.time(awaited.stamp().at()),
                awaited.because(),
                SecondPersonRule.notASecondPerson(awaited.stamp(), visitor.user())
                        .isPresent());
    }

    /** The decision with all that was seen, and a form for the answer. */
    public Response form(Request request, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR);
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "second");
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        return Timeline.canAnswer(review, visitor.user())
                ? form(200, view, review, begun(view, visitor), List.of(), visitor)
                : Response.seeOther(OpenCase.history(view));
    }

    private Map<String, String> begun(CaseView view, Visitor visitor) {
        return drafts.find(visitor.user().id(), "/person/second", view.reference())
                .map(SecondPersonPages::sent)
                .orElse(Map.of("answer", "", "rationale", ""));
    }

    private static Map<String, String> sent(Form form) {
        return Map.of("answer", form.text("answer"), "rationale", form.text("rationale"));
    }

    /** A second person's answer. */
    public Response answer(Form form, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR);
        CaseView view = OpenCase.open(cases, visitor, Optional.of(form.text("ref")), "second");
        if (!List.of("approve", "refuse").contains(form.text("answer"))) {
            List<ReviewFinding> findings = new ArrayList<>();
            findings.add(new ReviewFinding("answer", "Select whether you approve."));
            reviews.finding(form.text("rationale")).ifPresent(findings::add);
            return again(view, form, findings, visitor);
        }
        ReviewAnswer answer = reviews.second(
                visitor.user(),
                view.subject(),
                ProposalWords.number(form),
                form.text("answer").equals("approve"),
                form.text("rationale"));
        if (answer instanceof ReviewAnswer.Refused refused) {
            return again(view, form, refused.findings(), visitor);
        }
        return answer instanceof ReviewAnswer.Overtaken overtaken
                ? new Overtaken(reviews, views, frames).page(view, overtaken.review(), form, visitor)
                : Response.seeOther(OpenCase.history(view) + "&done=second");
    }

    private Response again(CaseView view, Form form, List<ReviewFinding> findings, Visitor visitor) {
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        if (review.awaiting().isEmpty()) {
            return new Overtaken(reviews, views, frames).page(view, review, form, visitor);
        }
        return form(422, view, review, sent(form), findings, visitor);
    }

    private Response form(
            int status,
            CaseView view,
            CaseReview review,
            Map<String, String> sent,
            List<ReviewFinding> findings,
            Visitor visitor) {
        Awaited awaited = Awaited.of(review).orElseThrow(RefusedException::notFound);
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "second");
        CaseEvidence.addTo(model, view, review);
        model.put("decision", awaited.stamp().number());
        model.put("choice", awaited.what());
        model.put(
                "by",
                awaited.stamp().userName() + ", " + awaited.stamp().agency().label());
        model.put("at", Words.time(awaited.stamp().at()));
        model.put("because", awaited.because());
        model.put("rationale", awaited.rationale());
        model.put("reasons", ProposalWords.reasons(awaited.reasons(), reviews.rules()));
        model.put("answered", ProposalWords.safety(awaited.safety()));
        model.put("seen", awaited.seen().map(Timeline::seen).orElse("Nothing was kept."));
        model.put("sent", sent);
        SafetyFacts.addTo(model, cases, view);
        model.put("limits", reviews.rules());
        model.put("errors", FieldErrors.links(findings, Map.of("answer", "approve", "decision", "approve")));
        model.put("answerError", FieldErrors.of(findings, "answer"));
        model.put("rationaleError", FieldErrors.of(findings, "rationale"));
        String title = (findings.isEmpty() ? "" : "Error: ") + "Second person for " + view.reference();
        return views.page(status, "second", frames.of(title, "/awaiting", visitor), model);
    }
}
