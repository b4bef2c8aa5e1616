package iomtriage.pages.list;

import iomtriage.api.identity.Role;
import iomtriage.api.place.PlaceRange;
import iomtriage.api.place.RankInterval;
import iomtriage.api.referral.CapacityPoint;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.charts.CapacityChart;
import iomtriage.charts.axis.Ruler;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.ListViewed;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Waiting;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.audit.AuditTrail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What the people above the cut line account for, and what a list of more or fewer places would. */
public final class CapacityPage implements PageGroup {

    private final ListReader lists;
    private final AuditTrail trail;
    private final Views views;
    private final Frames frames;
    private final CapacityChoices choices = new CapacityChoices();

    public CapacityPage(ListReader lists, AuditTrail trail, Views views, Frames frames) {
        this.lists = lists;
        this.trail = trail;
        this.views = views;
        this.frames = frames;
    }

    /** What the list covers of one outcome now. */
    public record Covered(
            String outcome,
            String onList,
            String without,
            String inCaseload,
            String share,
            String interval,
            String times) {}

    /** How many of one outcome a number of places would reach, and what share of all that is. */
    public record Reach(String expected, String share) {}

    /** How the curve of an outcome is drawn. */
    public record Key(String key, String outcome) {}

    /** What some number of places would cover. */
    public record Step(String places, String change, boolean now, String without, List<Reach> reached) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/capacity", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("Capacity", "/capacity", visitor);
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return new Waiting(lists.lists(), views).page(frame, visitor);
        }
        ReferralList list = published.get().list();
        if (list.size() == 0) {
            return views.page(
                    200,
                    "waiting",
                    frame,
                    Map.of("heading", "Capacity", "text", "There is nobody on the list whose case you may open."));
        }
        new ListViewed(trail).log(visitor.user(), list.header(), Map.of("part", "nearest to the cut line"));
        int capacity = Math.min(list.header().capacity(), list.size());
        List<CapacityPoint> points = choices.of(published.get());
        List<Outcome> outcomes = list.header().pack().outcomes();
        int reoffending = reoffending(outcomes);
        List<Coverage> coverage = published.get().index().coverage();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("capacity", Words.count(capacity));
        model.put("size", Words.count(list.size()));
        model.put("shareOfPeople", Words.share((double) capacity / list.size()));
        model.put("meaning", Coverage.MEANING);
        model.put("rankMeaning", RankInterval.MEANING);
        model.put("chanceMeaning", PlaceRange.CHANCE);
        model.put("covered", coverage.stream().map(CapacityPage::covered).toList());
        model.put("warnings", warnings(coverage));
        model.put("cost", coverage.get(reoffending).cost());
        model.putAll(new NearestPeople(lists, published.get().index(), visitor.user()).model());
        model.put("doubled", doubled(points, capacity, reoffending));
        model.put("figure", chart(points, outcomes, capacity).inPage());
        model.put("curves", keys(outcomes));
        model.put("outcomes", outcomes.stream().map(Outcome::name).toList());
        model.put("reoffending", outcomes.get(reoffending).name());
        model.put(
                "steps",
                points.stream().map(point -> step(point, capacity, reoffending)).toList());
        return views.page(200, "capacity", frame, model);
    }

    /** The outcome whose absence is told: the first one about reoffending. */
    private static int reoffending(List<Outcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).kind() == OutcomeKind.REOFFENDING)
                .findFirst()
                .orElse(0);
    }

    /** Which outcomes the list holds less of than average. */
    static List<String> warnings(List<Coverage> coverage) {
        return coverage.stream().flatMap(each -> each.warning().stream()).toList();
    }

    private static Covered covered(Coverage coverage) {
        return new Covered(
                Words.capital(coverage.outcome().name()),
                number(coverage.expectedOnList()),
                number(coverage.expectedWithoutOutcome()),
                number(coverage.expectedInCaseload()),
                Words.share(coverage.share(), coverage.interval()),
                coverage.interval().map(Words::shares).orElse("none"),
                Words.capital(coverage.liftInWords()));
    }

    private static Step step(CapacityPoint point, int capacity, int reoffending) {
        int more = point.capacity() - capacity;
        return new Step(
                Words.count(point.capacity()),
                more == 0 ? "now" : Words.count(Math.abs(more)) + (more > 0 ? " more" : " fewer"),
                more == 0,
                number(point.coverage().get(reoffending).expectedWithoutOutcome()),
                point.coverage().stream()
                        .map(each -> new Reach(number(each.expectedOnList()), Words.share(each.share())))
                        .toList());
    }

    /** What twice as many places would bring, as a sentence; empty text if nobody is left to fill them. */
    private static String doubled(List<CapacityPoint> points, int capacity, int reoffending) {
        Optional<Coverage> now = at(points, capacity, reoffending);
        Optional<Coverage> then = at(points, 2 * capacity, reoffending);
        if (now.isEmpty() || then.isEmpty()) {
            return "";
        }
        double with = then.get().expectedOnList() - now.get().expectedOnList();
        double without = then.get().expectedWithoutOutcome() - now.get().expectedWithoutOutcome();
        return "Twice as many places would take on " + Words.count(capacity) + " more people: " + number(with)
                + " of them are expected to go on to " + now.get().outcome().name() + ", and " + number(without)
                + " are not.";
    }

    private static Optional<Coverage> at(List<CapacityPoint> points, int capacity, int outcome) {
        return points.stream()
                .filter(point -> point.capacity() == capacity)
                .map(point -> point.coverage().get(outcome))
                .findFirst();
    }

    private static CapacityChart chart(List<CapacityPoint> points, List<Outcome> outcomes, int capacity) {
        double[] places = places(points);
        return new CapacityChart(
                "Expected number of people",
                Ruler.COUNT,
                places[places.length - 1],
                places,
                curves(points, outcomes),
                capacity,
                List.of());
    }

    private static List<Key> keys(List<Outcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> new Key(CapacityChart.key(i), outcomes.get(i).name()))
                .toList();
    }

    /** From no places on, so that every curve starts where it must. */
    private static double[] places(List<CapacityPoint> points) {
        return DoubleStream.concat(DoubleStream.of(0), points.stream().mapToDouble(CapacityPoint::capacity))
                .toArray();
    }

    private static List<CapacityChart.Curve> curves(List<CapacityPoint> points, List<Outcome> outcomes) {
        List<CapacityChart.Curve> curves = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            double[] expected = new double[points.size() + 1];
            for (int k = 0; k < points.size(); k++) {
                expected[k + 1] = points.get(k).coverage().get(i).expectedOnList();
            }
            curves.add(new CapacityChart.Curve(outcomes.get(i).name(), expected));
        }
        return curves;
    }

    private static String number(double expected) {
        return String.format(Locale.UK, expected < 100 ? "%,.1f" : "%,.0f", expected);
    }
}
