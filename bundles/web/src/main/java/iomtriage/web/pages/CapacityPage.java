package iomtriage.web.pages;

import iomtriage.api.identity.Role;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.score.Outcome;
import iomtriage.web.figures.CapacityCurve;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.lists.ListIndex;
import iomtriage.web.lists.PublishedList;
import iomtriage.web.sign.Visitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a list of more or fewer places would cover. */
public final class CapacityPage {

    private static final int STEPS = 100;

    /** The curve goes up to this many times the places there are now. */
    private static final int WIDEST = 10;

    private final Desk desk;
    private final Views views;
    private final Frames frames;

    public CapacityPage(Desk desk, Views views, Frames frames) {
        this.desk = desk;
        this.views = views;
        this.frames = frames;
    }

    /** What the list covers of one outcome now. */
    public record Covered(
            String outcome, String onList, String inCaseload, String share, String interval, String without) {}

    /** What some number of places would cover. */
    public record Step(String places, List<String> shares, boolean now) {}

    public Response answer(Request request, Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Frame frame = frames.of("Capacity", "/capacity", visitor);
        Optional<PublishedList> published = desk.lists().current();
        if (published.isEmpty()) {
            return views.page(200, "waiting", frame, Map.of());
        }
        ReferralList list = published.get().list();
        int capacity = Math.min(list.header().capacity(), list.size());
        List<Outcome> outcomes = list.header().pack().outcomes();
        int[] places = places((int) Math.min(list.size(), (long) WIDEST * capacity));
        List<CapacityCurve.Curve> curves = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            curves.add(new CapacityCurve.Curve(
                    outcomes.get(i).name(), shares(published.get().index(), i, places)));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("capacity", Words.count(capacity));
        model.put("size", Words.count(list.size()));
        model.put("covered", list.coverage().stream().map(CapacityPage::covered).toList());
        model.put("figure", CapacityCurve.draw(places, curves, capacity));
        model.put("outcomes", outcomes.stream().map(Outcome::name).toList());
        model.put("steps", steps(published.get().index(), outcomes.size(), capacity));
        return views.page(200, "capacity", frame, model);
    }

    private static Covered covered(Coverage coverage) {
        return new Covered(
                Words.capital(coverage.outcome().name()),
                String.format(Locale.UK, "%,.1f", coverage.expectedOnList()),
                String.format(Locale.UK, "%,.1f", coverage.expectedInCaseload()),
                Words.share(coverage.share()),
                Words.share(coverage.shareLow()) + " to " + Words.share(coverage.shareHigh()),
                String.format(Locale.UK, "%,.1f", coverage.expectedWithoutOutcome()));
    }

    private static List<Step> steps(ListIndex index, int outcomes, int capacity) {
        List<Step> steps = new ArrayList<>();
        for (double factor : new double[] {0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3}) {
            int places = (int) Math.min(index.size(), Math.max(1, Math.round(capacity * factor)));
            List<String> shares = new ArrayList<>();
            for (int outcome = 0; outcome < outcomes; outcome++) {
                shares.add(Words.share(shares(index, outcome, new int[] {0, places})[1]));
            }
            steps.add(new Step(Words.count(places), shares, places == capacity));
        }
        return steps.stream().distinct().toList();
    }

    private static int[] places(int size) {
        int steps = Math.min(STEPS, size);
        int[] places = new int[steps + 1];
        for (int i = 0; i <= steps; i++) {
            places[i] = (int) Math.round((double) size * i / steps);
        }
        return places;
    }

    /** Share of an expected outcome among the first people of the list, for each number of places. */
    private static double[] shares(ListIndex index, int outcome, int[] places) {
        double everyone = 0;
        double[] shares = new double[places.length];
        int next = 0;
        for (int position = 0; position <= index.size(); position++) {
            while (next < places.length && places[next] == position) {
                shares[next++] = everyone;
            }
            if (position < index.size()) {
                everyone += index.probability(outcome, position);
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = everyone == 0 ? 0 : shares[i] / everyone;
        }
        return shares;
    }
}
