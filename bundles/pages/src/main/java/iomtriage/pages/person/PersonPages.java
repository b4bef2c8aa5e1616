package iomtriage.pages.person;

import iomtriage.api.referral.Referral;
import iomtriage.api.referral.TierDecision;
import iomtriage.api.review.CaseReview;
import iomtriage.api.score.ScoringService;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.form.Withdrawable;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.pages.person.score.ScoreHistory;
import iomtriage.reviews.Reviews;
import java.util.Map;

/** What is known about a person: Summary and History. */
public final class PersonPages implements PageGroup {

    private final ListReader lists;
    private final CaseReader cases;
    private final Reviews reviews;
    private final ScoringService scoring;
    private final Views views;
    private final Frames frames;

    public PersonPages(
            ListReader lists, CaseReader cases, Reviews reviews, ScoringService scoring, Views views, Frames frames) {
        this.lists = lists;
        this.cases = cases;
        this.reviews = reviews;
        this.scoring = scoring;
        this.views = views;
        this.frames = frames;
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/person", this::summary).get("/person/history", this::history);
    }

    public Response summary(Request request, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "summary");
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "summary");
        new AtAGlance(lists, cases, reviews).addTo(model, view);
        model.put("sentence", sentence(view));
        model.put("sure", PlaceSureness.words(view));
        model.put("met", PersonDefinitions.met(view));
        CaseEvidence.addTo(model, view, review);
        SafetyFacts.addTo(model, cases, view);
        return page(request, visitor, view, "person-summary", model);
    }

    public Response history(Request request, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "history");
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "history");
        model.put("entries", Timeline.of(review, reviews.rules()));
        model.put("canWithdraw", Withdrawable.is(review, visitor.user()));
        model.put("overTime", new ScoreHistory(scoring, view).drawn(review));
        return page(request, visitor, view, "person-history", model);
    }

    private Response page(Request request, Visitor visitor, CaseView view, String template, Map<String, Object> model) {
        String tab = template.equals("person-summary") ? "Summary" : "History";
        Frame frame = frames.of(tab + ": " + view.reference(), "/list", visitor)
                .withNotice(request.parameter("done").map(PersonPages::notice));
        return views.page(200, template, frame, model);
    }

    private static String notice(String done) {
        return switch (done) {
            case "decided" -> "Your decision is on record.";
            case "view" -> "The view is on record.";
            case "rated" -> "The rating is on record.";
            case "second" -> "Your answer is on record.";
            case "withdrawn" -> "The withdrawal is on record. The history says whether it awaits a second person.";
            default -> "";
        };
    }

    private static String sentence(CaseView view) {
        Referral referral = view.referral();
        TierDecision tier = referral.tier();
        return "This person is " + (tier.provisional() ? "provisionally " : "") + "in "
                + tier.tier().label()
                + ", based on " + tier.decidingFactor() + ". "
                + tier.outlook()
                        .inWords()
                        .map(words -> "The tier " + words + ". ")
                        .orElse("") + "Of "
                + Words.count(view.published().list().size()) + " people, rank "
                + Words.count(referral.reoffendingRank()) + " for predicted reoffending and rank "
                + Words.count(referral.seriousHarmRank()) + " for predicted serious harm.";
    }
}
