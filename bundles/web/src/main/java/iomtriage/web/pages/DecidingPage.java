package iomtriage.web.pages;

import iomtriage.api.identity.Role;
import iomtriage.api.review.CaseReview;
import iomtriage.referrals.review.DecisionStatistics;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.sign.Visitor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How decisions are being made: a high agreement may be a rubber stamp. */
public final class DecidingPage {

    private final Desk desk;
    private final Views views;
    private final Frames frames;

    public DecidingPage(Desk desk, Views views, Frames frames) {
        this.desk = desk;
        this.views = views;
        this.frames = frames;
    }

    /** One line of the table. */
    public record Row(
            String who,
            String decisions,
            String agreement,
            String broughtIn,
            String leftOut,
            String deferred,
            String dataIsWrong,
            String time) {}

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR, Role.AUDITOR);
        List<CaseReview> reviews = desk.reviews().all();
        DecisionStatistics everybody = DecisionStatistics.of(reviews);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("everybody", row("Everybody", everybody));
        model.put(
                "reviewers",
                DecisionStatistics.byReviewer(reviews).entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList());
        model.put("refusals", Words.count(everybody.secondPersonRefusals()));
        model.put("noDecision", everybody.decisions() == 0);
        return views.page(200, "deciding", frames.of("How we are deciding", "/deciding", visitor), model);
    }

    private static Row row(String who, DecisionStatistics statistics) {
        return new Row(
                who,
                Words.count(statistics.decisions()),
                statistics.agreement().map(Words::percent).orElse("no decision to compare"),
                Words.count(statistics.broughtIn()),
                Words.count(statistics.leftOut()),
                Words.count(statistics.deferred()),
                Words.count(statistics.dataIsWrong()),
                statistics.medianTime().map(DecidingPage::words).orElse("not known"));
    }

    private static String words(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds < 60 ? seconds + " seconds" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
