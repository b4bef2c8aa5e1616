package iomtriage.pages.person;

import iomtriage.api.review.CaseReview;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.Reason;
import iomtriage.api.score.ScoreResult;
import iomtriage.charts.ContributionBars;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.pages.person.score.OfficialScores;
import iomtriage.pages.person.score.WhenRows;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GangRedaction;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Why a score is what it is: every reason that matters, adding up from the average person to this one. */
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

    /** One term of a reason. */
    public record Part(String reason, String adds) {}

    /** A reason with its terms and what it adds, and a bar from the sum before it to the sum after it. */
    public record Row(String reason, List<Part> parts, String adds, String sum, boolean raises, String bar) {}

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
        model.put("when", WhenRows.of(result).map(List::of).orElse(List.of()));
        model.put("official", List.of());
        view.record()
                .ifPresent(record -> official.addTo(
                        model, record, view.published().list().header().asOf()));
        return views.page(200, "person-why", frames.of("Why: " + view.reference(), "/list", visitor), model);
    }

    private static void explain(Explanation explanation, CaseView view, Map<String, Object> model) {
        List<Reason> strongest = explanation.reasons().stream()
                .filter(each -> Math.abs(each.logOdds()) >= GangRedaction.MATTERS
                        && !each.features().isEmpty())
                .limit(MOST)
                .toList();
        double[] lengths = strongest.stream().mapToDouble(Reason::logOdds).toArray();
        ContributionBars bars = new ContributionBars(explanation.base(), lengths, explanation.logOdds());
        List<Row> rows = new ArrayList<>();
        double sum = explanation.base();
        for (Reason each : strongest) {
            double after = sum + each.logOdds();
            rows.add(new Row(
                    Words.capital(each.words()),
                    parts(each),
                    Words.signed(each.logOdds()),
                    chance(after),
                    each.logOdds() > 0,
                    bars.draw(sum, after)));
            sum = after;
        }
        double rest = explanation.logOdds() - sum;
        int others = explanation.reasons().size() - strongest.size();
        rows.add(new Row(
                view.gangIntelligence()
                        ? Words.count(others) + " other reasons together"
                        : "All other reasons together",
                List.of(),
                Words.signed(rest),
                chance(explanation.logOdds()),
                rest > 0,
                bars.draw(sum, explanation.logOdds())));
        model.put("rows", rows);
        model.put("base", chance(explanation.base()));
        model.put("baseLogOdds", Words.signed(explanation.base()));
        model.put("reference_population", explanation.reference());
        model.put("total", chance(explanation.logOdds()));
        model.put("totalLogOdds", Words.signed(explanation.logOdds()));
    }

    /** What a reason adds up, strongest first; nothing where it is one term. */
    private static List<Part> parts(Reason reason) {
        if (reason.terms().size() == 1) {
            return List.of();
        }
        return reason.terms().stream()
                .sorted(Comparator.comparingDouble((Contribution each) -> -Math.abs(each.logOdds()))
                        .thenComparing(Contribution::term))
                .map(each -> new Part(Words.capital(each.reason()), Words.signed(each.logOdds())))
                .toList();
    }

    private static String chance(double logOdds) {
        return Words.percent(OutcomeModel.probability(logOdds));
    }
}
