package iomtriage.pages.audit;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Stamp;
import iomtriage.charts.BarChart;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.pages.frame.Enums;
import iomtriage.pages.frame.Fact;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.DecisionStatistics;
import iomtriage.reviews.Reviews;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** How decisions are being made: a high agreement may be a rubber stamp. */
public final class DecidingPage implements PageGroup {

    /** With fewer than this many decisions, a share says nothing about the person who decided or about a group. */
    private static final int FEWEST = 10;

    /** Where a number depends on a place that the reader may not know. */
    private static final String HIDDEN = "not shown";

    private static final Duration[] STEPS = {
        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1)
    };
    private static final List<String> STEP_NAMES = List.of(
            "under 1 minute",
            "1 to 2 minutes",
            "2 to 5 minutes",
            "5 to 15 minutes",
            "15 to 60 minutes",
            "over an hour");

    private final CaseReader cases;
    private final Reviews reviews;
    private final Views views;
    private final Frames frames;

    public DecidingPage(CaseReader cases, Reviews reviews, Views views, Frames frames) {
        this.cases = cases;
        this.reviews = reviews;
        this.views = views;
        this.frames = frames;
    }

    /** One line of a table. */
    public record Row(
            String who,
            String decisions,
            String agreement,
            String broughtIn,
            String leftOut,
            String deferred,
            String dataIsWrong,
            String time) {}

    /** A table: everybody first, then each part. */
    public record Table(String caption, String header, List<Row> rows) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/deciding", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.SUPERVISOR, Role.AUDITOR);
        User reader = visitor.user();
        List<CaseReview> all = reviews.all(reader);
        DecisionStatistics everybody = DecisionStatistics.of(all, reader);
        Map<SubjectId, Optional<CaseRecord>> records = new HashMap<>();
        Function<SubjectId, Optional<CaseRecord>> record = subject -> records.computeIfAbsent(subject, cases::record);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("everybody", row("Everybody", everybody));
        model.put("fewest", FEWEST);
        model.put(
                "tables",
                List.of(
                        table("By reviewer", "Reviewer", named(all, DecisionStatistics.byReviewer(all, reader))),
                        table(
                                "By sex of the person",
                                "Sex",
                                DecisionStatistics.byGroup(all, reader, subject -> sex(record.apply(subject)))),
                        table(
                                "By age of the person",
                                "Age",
                                DecisionStatistics.byGroup(all, reader, subject -> age(record.apply(subject))))));
        int[] counts = counts(DecisionStatistics.times(all));
        model.put("timeFigure", new BarChart("How long decisions took", STEP_NAMES, counts).inPage());
        List<Fact> times = new ArrayList<>();
        for (int step = 0; step < counts.length; step++) {
            times.add(new Fact(Words.capital(STEP_NAMES.get(step)), Words.count(counts[step])));
        }
        model.put("times", times);
        model.put("refusals", Words.count(everybody.secondPersonRefusals()));
        model.put("noDecision", everybody.decisions() == 0);
        model.put("notCompared", everybody.notCompared() > 0);
        return views.page(200, "deciding", frames.of("How we are deciding", "/deciding", visitor), model);
    }

    /** By the name at the latest entry, and the identifier, since two people may have the same name. */
    private static Map<String, DecisionStatistics> named(List<CaseReview> all, Map<String, DecisionStatistics> byId) {
        Map<String, Stamp> latest = new HashMap<>();
        all.stream()
                .flatMap(review -> review.entries().stream())
                .map(ReviewEntry::stamp)
                .forEach(stamp -> latest.merge(
                        stamp.userId(), stamp, BinaryOperator.maxBy(Comparator.comparingLong(Stamp::number))));
        Map<String, DecisionStatistics> named = new TreeMap<>();
        byId.forEach((id, statistics) -> named.put(latest.get(id).userName() + " (" + id + ")", statistics));
        return named;
    }

    private static Table table(String caption, String header, Map<String, DecisionStatistics> parts) {
        return new Table(
                caption,
                header,
                parts.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Row row(String who, DecisionStatistics statistics) {
        boolean hidden = statistics.notCompared() > 0;
        return new Row(
                who,
                Words.count(statistics.decisions()),
                hidden ? HIDDEN : agreement(statistics),
                hidden ? HIDDEN : Words.count(statistics.broughtIn()),
                hidden ? HIDDEN : Words.count(statistics.leftOut()),
                Words.count(statistics.deferred()),
                Words.count(statistics.dataIsWrong()),
                statistics.medianTime().map(DecidingPage::words).orElse("not known"));
    }

    private static String agreement(DecisionStatistics statistics) {
        return statistics.decisions() < FEWEST
                ? "too few to say"
                : statistics.agreement().map(Words::percent).orElse("none to compare");
    }

    private static String sex(Optional<CaseRecord> record) {
        return record.map(each -> Words.capital(Enums.words(each.sex()))).orElse("Not available now");
    }

    private String age(Optional<CaseRecord> record) {
        return record.map(
                        each -> band(Period.between(each.dateOfBirth(), asOf()).getYears()))
                .orElse("Not available now");
    }

    private LocalDate asOf() {
        return cases.asOf().orElseGet(reviews::today);
    }

    private static String band(int age) {
        return age < 18
                ? "Under 18"
                : age < 25 ? "18 to 24" : age < 35 ? "25 to 34" : age < 50 ? "35 to 49" : "50 and over";
    }

    private static int[] counts(List<Duration> times) {
        int[] counts = new int[STEPS.length + 1];
        for (Duration time : times) {
            int step = 0;
            while (step < STEPS.length && time.compareTo(STEPS[step]) >= 0) {
                step++;
            }
            counts[step]++;
        }
        return counts;
    }

    private static String words(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds >= 60) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
