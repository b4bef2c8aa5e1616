package iomtriage.pages.person;

import iomtriage.api.review.CaseReview;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.ScoreResult;
import iomtriage.charts.ContributionBars;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.CaseReader;
import iomtriage.lists.CaseView;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GangRedaction;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Why a score is what it is: every term that matters, adding up from the average person to this one. */
public final class WhyPage implements PageGroup {

    private static final int MOST = 20;

    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;
    private final OfficialScores official = new OfficialScores();

    public WhyPage(CaseReader cases, Reviews reviews, Views views, Frames frames) {
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
    }

    /** A term with what it adds, and a bar from the sum before it to the sum after it. */
    public record Row(String reason, String adds, String sum, boolean raises, boolean together, String bar) {}

    /** A link to another outcome. */
    public record OutcomeLink(String text, String href, boolean current) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/person/why", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        CaseView view = OpenCase.open(cases, visitor, request.parameter("ref"), "why");
        CaseReview review = reviews.shown(visitor.user(), view.subject());
        List<ScoreResult> results = view.referral().assessment().results();
        String wanted = request.parameter("outcome").orElse("");
        ScoreResult result = results.stream()
                .filter(each -> each.outcome().id().equals(wanted))
                .findFirst()
                .orElse(results.get(0));
        Map<String, Object> model = new Identity(reviews.now(), visitor).of(view, review, "why");
        model.put("outcome", Words.capital(result.outcome().name()));
        model.put("description", result.outcome().description());
        model.put(
                "outcomes",
                results.stream()
                        .map(each -> new OutcomeLink(
                                Words.capital(each.outcome().name()),
                                "/person/why?ref=" + Words.encoded(view.reference()) + "&outcome="
                                        + Words.encoded(each.outcome().id()),
                                each == result))
                        .toList());
        model.put("scored", result.explanation().isPresent());
        result.explanation().ifPresent(explanation -> explain(explanation, view, model));
        model.put("official", List.of());
        view.record()
                .ifPresent(record -> official.addTo(
                        model, record, view.published().list().header().asOf()));
        return views.page(200, "person-why", frames.of(view.reference(), "/list", visitor), model);
    }

    private static void explain(Explanation explanation, CaseView view, Map<String, Object> model) {
        List<Contribution> strongest = explanation.contributions().stream()
                .filter(each -> Math.abs(each.logOdds()) >= GangRedaction.MATTERS
                        && !each.features().isEmpty())
                .sorted(Comparator.comparingDouble((Contribution each) -> -Math.abs(each.logOdds()))
                        .thenComparing(Contribution::term))
                .limit(MOST)
                .toList();
        double[] lengths = strongest.stream().mapToDouble(Contribution::logOdds).toArray();
        ContributionBars bars = new ContributionBars(explanation.base(), lengths, explanation.logOdds());
        List<Row> rows = new ArrayList<>();
        double sum = explanation.base();
        for (Contribution each : strongest) {
            double after = sum + each.logOdds();
            rows.add(new Row(
                    Words.capital(each.reason()),
                    Words.signed(each.logOdds()),
                    chance(after),
                    each.logOdds() > 0,
                    each.isInteraction(),
                    bars.draw(sum, after)));
            sum = after;
        }
        double rest = explanation.logOdds() - sum;
        int others = explanation.contributions().size() - strongest.size();
        rows.add(new Row(
                view.gangIntelligence() ? Words.count(others) + " other terms together" : "All other terms together",
                Words.signed(rest),
                chance(explanation.logOdds()),
                rest > 0,
                false,
                bars.draw(sum, explanation.logOdds())));
        model.put("rows", rows);
        model.put("base", chance(explanation.base()));
        model.put("baseLogOdds", Words.signed(explanation.base()));
        model.put("reference_population", explanation.reference());
        model.put("total", chance(explanation.logOdds()));
        model.put("totalLogOdds", Words.signed(explanation.logOdds()));
    }

    private static String chance(double logOdds) {
        return Words.percent(OutcomeModel.probability(logOdds));
    }
}
