package iomtriage.pages.decision;

import iomtriage.api.identity.Role;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewFinding;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.form.DecisionForm;
import iomtriage.pages.form.Drafts;
import iomtriage.pages.form.ProposalWords;
import iomtriage.pages.frame.Fact;
import iomtriage.pages.frame.FieldErrors;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.pages.person.CaseEvidence;
import iomtriage.pages.person.Identity;
import iomtriage.pages.person.ManagedAlready;
import iomtriage.pages.person.OpenCase;
import iomtriage.pages.person.RecordPage;
import iomtriage.pages.person.SafetyFacts;
import iomtriage.reviews.Outlook;
import iomtriage.reviews.Reviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deciding about a referral: a form, a page to check it, and putting it on record. */
public final class DecisionPages implements PageGroup {

    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;
    private final Openings openings;
    private final Drafts drafts;

    public DecisionPages(CaseReader cases, Reviews reviews, Views views, Frames frames, Drafts drafts) {
        this.drafts = drafts;
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
        this.openings = new Openings(reviews::now);
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/person/decide", this::form).post("/person/decide", this::decide);
    }

    /**
     * The form: empty but for a choice made on the page before, or with what the visitor had entered and not put on record yet; where it comes from a line of the record,
     * a decision that the line is wrong, begun.
     */
    public Response form(Request request, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR);
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "decide");
        openings.opened(visitor.user().id(), view.subject());
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        DecisionForm empty = request.parameter("line")
                .flatMap(line -> RecordPage.quoted(cases, view, line))
                .map(quoted -> DecisionForm.dataIsWrong(quoted, review.lastEntry()))
                .orElseGet(() -> DecisionForm.chosen(request.parameter("choice").orElse(""), review.lastEntry()));
        if (request.parameter("new").isPresent() || request.parameter("line").isPresent()) {
            return form(200, view, review, empty, List.of(), visitor);
        }
        DecisionForm begun = drafts.find(visitor.user().id(), "/person/decide", view.reference())
                .map(draft -> DecisionForm.of(draft).seen(review.lastEntry()))
                .orElse(empty);
        return form(200, view, review, begun, List.of(), visitor);
    }

    /** The form as sent: shown again with what is wrong, shown for checking where more is to be known, or put on record. */
    public Response decide(Form sent, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR);
        CaseView view = OpenCase.open(cases, visitor, Optional.of(sent.text("ref")), "decide");
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        DecisionForm form = DecisionForm.of(sent);
        List<ReviewFinding> findings = new ArrayList<>();
        Optional<Proposal> proposal = form.proposal(
                view, list(sent, view), openings.opened(visitor.user().id(), view.subject()), findings);
        if (sent.has("change")) {
            return form(200, view, review, form, List.of(), visitor);
        }
        if (proposal.isEmpty()) {
            reviews.finding(form.rationale()).ifPresent(findings::add);
            return form(422, view, review, form, findings, visitor);
        }
        if (sent.has("confirmed") && findings.isEmpty()) {
            return record(view, proposal.get(), sent, visitor);
        }
        Outlook outlook = reviews.outlook(visitor.user(), proposal.get());
        // What cannot be read is said once, and not also to be missing.
        outlook.findings().stream()
                .filter(each ->
                        findings.stream().noneMatch(unread -> unread.field().equals(each.field())))
                .forEach(findings::add);
        if (!findings.isEmpty()) {
            return form(422, view, review, form, findings, visitor);
        }
        if (review.lastEntry() != proposal.get().lastSeen()) {
            return overtaken(view, review, sent, visitor);
        }
        return sent.has("record") && standsByItself(view, proposal.get(), outlook, visitor)
                ? record(view, proposal.get(), sent, visitor)
                : check(view, review, proposal.get(), outlook, form, visitor);
    }

    /** Whether there is nothing more to know before it is put on record than what stands beside the form. */
    private boolean standsByItself(CaseView view, Proposal proposal, Outlook outlook, Visitor visitor) {
        boolean overfills = proposal.choice().givesPlace()
                && !places(view, visitor).giveWay().isEmpty();
        return !outlook.closes() && !overfills && outlook.secondPersonBecause().isEmpty();
    }

    /** The list that the form was shown beside: a newer one may have taken its place since. */
    private static String list(Form sent, CaseView view) {
        return sent.has("list") ? sent.text("list") : view.list();
    }

    private Response record(CaseView view, Proposal proposal, Form sent, Visitor visitor) {
        ReviewAnswer answer = reviews.decide(visitor.user(), proposal);
        if (answer instanceof ReviewAnswer.Overtaken overtaken) {
            return overtaken(view, overtaken.review(), sent, visitor);
        }
        if (answer instanceof ReviewAnswer.Refused refused) {
            CaseReview review = reviews.shown(visitor.user(), view.subject());
            return form(422, view, review, DecisionForm.of(sent), refused.findings(), visitor);
        }
        openings.decided(visitor.user().id(), view.subject());
        return Response.seeOther(OpenCase.history(view) + "&done=decided");
    }

    private Response form(
            int status,
            CaseView view,
            CaseReview review,
            DecisionForm form,
            List<ReviewFinding> findings,
            Visitor visitor) {
        Map<String, Object> model = model(view, review, form, visitor);
        CaseEvidence.addTo(model, view, review);
        SafetyFacts.addTo(model, cases, view);
        model.put("begun", !form.equals(DecisionForm.chosen(form.choice(), review.lastEntry())) && findings.isEmpty());
        model.put("choices", form.choices(reviews.reasons(), reviews.fitting(view.list(), review)));
        model.put("seriousHarm", reviews.isSeriousHarm(view.list(), view.subject()));
        model.put("questions", form.safety().boxes(findings));
        model.put("errors", FieldErrors.links(findings, form.inputs(reviews.reasons(), reviews.now())));
        model.put("wrongParts", form.wrongParts(reviews.now()));
        model.put("example", DecisionForm.example(reviews.now()));
        model.put("limits", reviews.rules());
        model.put("choiceError", FieldErrors.of(findings, "choice"));
        model.put("reasonsError", FieldErrors.of(findings, "reasons"));
        model.put("rationaleError", FieldErrors.of(findings, "rationale"));
        model.put("reviewOnError", FieldErrors.of(findings, "reviewOn"));
        model.put("places", places(view, visitor));
        model.put("managed", ManagedAlready.of(cases, view));
        String title = (findings.isEmpty() ? "" : "Error: ") + "Decide on " + view.reference();
        return views.page(status, "decide", frames.of(title, "/list", visitor), model);
    }

    private Response check(
            CaseView view, CaseReview review, Proposal proposal, Outlook outlook, DecisionForm form, Visitor visitor) {
        Map<String, Object> model = model(view, review, form, visitor);
        model.put("choiceText", Words.capital(proposal.choice().label()));
        model.put("reasonTexts", ProposalWords.reasons(proposal.reasons(), reviews.rules()));
        model.put("reasonCodes", proposal.reasons());
        model.put("reviewOn", proposal.reviewOn().map(Words::day).orElse("No date"));
        model.put("answers", ProposalWords.safety(proposal.safety()));
        model.put(
                "hidden",
                proposal.safety().entrySet().stream()
                        .map(each -> new Fact(
                                "safety-" + each.getKey().name(),
                                each.getValue().name()))
                        .toList());
        String because = outlook.secondPersonBecause().orElse("");
        model.put("because", because);
        model.put("consequential", proposal.choice() == Choice.DECLINE && !because.isEmpty());
        model.put("accepts", proposal.choice() == Choice.ACCEPT);
        model.put("places", places(view, visitor));
        return views.page(200, "check", frames.of("Check your decision", "/list", visitor), model);
    }

    private Map<String, Object> model(CaseView view, CaseReview review, DecisionForm form, Visitor visitor) {
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "decide");
        model.put("form", form);
        model.put("factor", Words.capital(view.referral().tier().decidingFactor()));
        return model;
    }

    private PlacesTaken places(CaseView view, Visitor visitor) {
        return PlacesTaken.of(view, reviews.acceptedOpenTo(visitor.user()));
    }

    private Response overtaken(CaseView view, CaseReview review, Form sent, Visitor visitor) {
        return new Overtaken(reviews, views, frames).page(view, review, sent, visitor);
    }
}
