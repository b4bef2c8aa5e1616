package iomtriage.web.pages;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CaseRecordRefusedException;
import iomtriage.api.identity.Role;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.referral.TierDecision;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Standing;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.web.figures.ScoreBar;
import iomtriage.web.figures.ScoreOverTime;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.sign.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known about a person: Summary and History. */
public final class PersonPages {

    private static final int QUARTERS = 8;
    private static final int REASONS = 3;

    private final Desk desk;
    private final Views views;
    private final Frames frames;

    public PersonPages(Desk desk, Views views, Frames frames) {
        this.desk = desk;
        this.views = views;
        this.frames = frames;
    }

    /** One score as the summary shows it. */
    public record ScoreRow(
            String outcome, String window, String percent, String interval, String band, String kind, String bar) {}

    /** Something missing as the summary shows it. */
    public record MissingRow(String what, String range, String ask) {}

    /** A fact with its words. */
    public record Fact(String name, String words) {}

    public Response summary(Request request, Visitor visitor) {
        CaseView view = CaseView.open(desk, visitor, request.parameter("ref"), "summary");
        Standing standing = desk.reviews().review(view.subject()).standing();
        Map<String, Object> model = new Identity(view, standing, "summary").model();
        model.put("sentence", sentence(view));
        model.put("factor", Words.capital(view.referral().tier().decidingFactor()));
        model.put(
                "scores",
                view.referral().assessment().results().stream()
                        .map(PersonPages::scoreRow)
                        .toList());
        model.put("missing", missing(view));
        model.put("reasons", reasons(view));
        Optional<CaseProfile> profile = ProfileOf.person(desk, view);
        model.put("harmKnown", profile.isPresent());
        profile.ifPresent(found -> {
            model.put("changed", ProfileOf.changed(view, found));
            new HarmSection(found.harm(), view.gangIntelligence()).addTo(model);
            model.put("safety", found.victimSafety());
        });
        model.put("canDecide", visitor.user().is(Role.SUPERVISOR));
        return page(request, visitor, view, "person-summary", model);
    }

    public Response history(Request request, Visitor visitor) {
        CaseView view = CaseView.open(desk, visitor, request.parameter("ref"), "history");
        CaseReview review = desk.reviews().review(view.subject());
        Map<String, Object> model = new Identity(view, review.standing(), "history").model();
        model.put("entries", Timeline.of(review, visitor.user(), view.gangIntelligence()));
        model.put("canAnswer", Timeline.canAnswer(review, visitor.user()));
        model.put(
                "canWithdraw",
                visitor.user().is(Role.SUPERVISOR) && review.decision().isPresent());
        model.put(
                "decision",
                review.decision()
                        .map(decided -> String.valueOf(decided.stamp().number()))
                        .orElse(""));
        model.put(
                "overTime", view.record().map(record -> overTime(view, record)).orElse(List.of()));
        model.put("errors", List.of());
        return page(request, visitor, view, "person-history", model);
    }

    private Response page(Request request, Visitor visitor, CaseView view, String template, Map<String, Object> model) {
        Frame frame = frames.of(view.reference(), "/list", visitor)
                .withNotice(request.parameter("done").map(PersonPages::notice));
        return views.page(200, template, frame, model);
    }

    private static String notice(String done) {
        return switch (done) {
            case "decided" -> "Your decision is on record.";
            case "view" -> "Your agency's view is on record.";
            case "second" -> "Your answer is on record.";
            case "withdrawn" -> "The decision is withdrawn. It stays on record.";
            default -> "";
        };
    }

    private static String sentence(CaseView view) {
        TierDecision tier = view.referral().tier();
        return "This person is " + (tier.provisional() ? "provisionally " : "") + "in tier " + tier.tier()
                + ", based on " + tier.decidingFactor() + ". Place "
                + Words.count(view.referral().place()) + " of "
                + Words.count(view.published().list().size()) + ": reoffending rank "
                + Words.count(view.referral().reoffendingRank()) + ", serious harm rank "
                + Words.count(view.referral().seriousHarmRank()) + ".";
    }

    private static ScoreRow scoreRow(ScoreResult result) {
        String window = "within " + result.outcome().windowMonths() + " months";
        if (result.score().isEmpty()) {
            return new ScoreRow(Words.capital(result.outcome().name()), window, "not scored", "", "", "Not scored", "");
        }
        Score score = result.score().get();
        return new ScoreRow(
                Words.capital(result.outcome().name()),
                window,
                Words.percent(score.probability()),
                Words.percent(score.interval().low()) + " to "
                        + Words.percent(score.interval().high()),
                score.band().name(),
                result instanceof ScoreResult.Provisional ? "Provisional" : "With needs",
                ScoreBar.draw(score.probability(), score.interval()));
    }

    private static List<MissingRow> missing(CaseView view) {
        Map<String, MissingRow> rows = new LinkedHashMap<>();
        for (ScoreResult result : view.referral().assessment().results()) {
            if (result instanceof ScoreResult.Provisional provisional) {
                for (MissingInformation each : provisional.missing()) {
                    rows.putIfAbsent(
                            each.what(),
                            new MissingRow(
                                    Words.capital(each.what()),
                                    Words.capital(result.outcome().name())
                                            + range(Words.percent(each.lowest()), Words.percent(each.highest())),
                                    Words.capital(each.ask())));
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private static List<String> reasons(CaseView view) {
        return view.referral().assessment().strongestReasons(REASONS + 1).stream()
                // What adds up several terms is no reason that could be said in words.
                .filter(each -> !each.contribution().features().isEmpty())
                .limit(REASONS)
                .map(each -> Words.capital(each.words()))
                .toList();
    }

    private static String range(String lowest, String highest) {
        return lowest.equals(highest)
                ? " would stay at about " + lowest
                : " could lie between " + lowest + " and " + highest;
    }

    /** The same record, read as of earlier days: scoring is a function of record and day, so nothing need be kept. */
    private List<ScoreOverTime.Drawn> overTime(CaseView view, CaseRecord record) {
        LocalDate asOf = view.published().list().header().asOf();
        List<ScoreOverTime.Point> points = new ArrayList<>();
        for (int quarter = QUARTERS; quarter >= 0; quarter--) {
            LocalDate day = asOf.minusMonths(3L * quarter);
            try {
                points.add(new ScoreOverTime.Point(
                        day, Words.day(day), desk.scoring().assess(KnownThen.on(day, record), day)));
            } catch (CaseRecordRefusedException notYetKnown) {
                // The record says nothing that could be scored as of that day.
                continue;
            }
        }
        return ScoreOverTime.draw(points);
    }
}
