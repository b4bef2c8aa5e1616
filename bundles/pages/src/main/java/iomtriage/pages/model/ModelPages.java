package iomtriage.pages.model;

import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.ShapeFunction;
import iomtriage.api.identity.User;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.charts.Estimate;
import iomtriage.charts.PairChart;
import iomtriage.charts.ReliabilityChart;
import iomtriage.charts.ShapeChart;
import iomtriage.charts.Thumbnail;
import iomtriage.charts.axis.Axis;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.OutcomeFollowUp;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.Labels;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.outcome.Calibration;
import iomtriage.scoring.CurrentPack;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.manifest.PackEvaluation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the model works: how reliable it was, every term by how much it matters, and every shape drawn. */
public final class ModelPages implements PageGroup {

    private final PackService packs;
    private final CurrentPack models;
    private final OutcomeFollowUp followUp;
    private final Views views;
    private final Frames frames;

    public ModelPages(PackService packs, CurrentPack models, OutcomeFollowUp followUp, Views views, Frames frames) {
        this.packs = packs;
        this.models = models;
        this.followUp = followUp;
        this.views = views;
        this.frames = frames;
    }

    /** A term of the model. */
    public record TermRow(String name, String href, String importance, boolean together, String figure) {}

    /** A step of a shape. */
    public record StepRow(String where, String adds, String spread, String people) {}

    /** People of about the same score, and to how many of them it happened. */
    public record BinRow(
            String scores, String people, String predicted, String happened, String observed, String interval) {}

    /** What really happened to people in one band, or to all. */
    public record FollowedRow(String band, String people, String expected, String happened, String drift) {}

    /** A row of the grid that two features make. */
    public record GridRow(String where, List<String> cells) {}

    /** A model of the pack. */
    public record OutcomeRow(String name, String href, String description, String window, boolean current) {}

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/model", this::overview).get("/model/term", this::term);
    }

    public Response overview(Request request, Visitor visitor) {
        Frame frame = frames.of("How the model works", "/model", visitor);
        Optional<PackSummary> summary = packs.inService();
        if (summary.isEmpty()) {
            return views.page(200, "no-pack", frame, Map.of());
        }
        ModelPack pack = models.get();
        OutcomeModel model = outcome(pack, request.parameter("outcome").orElse(""));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pack", summary.get().key().toString());
        all.put("population", summary.get().reference());
        all.put("outcome", model.outcome().name());
        all.put("outcomes", outcomes(pack, model));
        all.put("evaluated", pack.documents().evaluation().isPresent());
        all.putAll(pack.documents()
                .evaluation()
                .flatMap(evaluation -> evaluation
                        .of(model.outcome().id())
                        .map(found ->
                                reliability(evaluation, found, model.outcome().name())))
                .orElse(Map.of("bins", List.of())));
        all.put("followed", followed(model.outcome().id(), visitor.user()));
        all.put("terms", terms(model));
        return views.page(200, "model", frame, all);
    }

    private static Map<String, Object> reliability(
            PackEvaluation evaluation, PackEvaluation.Reliability found, String outcome) {
        return Map.of(
                "figure",
                chart(evaluation, found, outcome).inPage(),
                "level",
                Words.percent(evaluation.level()),
                "heldOut",
                Words.count(found.people()),
                "positives",
                Words.count(found.positives()),
                "bins",
                found.bins().stream().map(ModelPages::bin).toList());
    }

    private static ReliabilityChart chart(PackEvaluation evaluation, PackEvaluation.Reliability found, String outcome) {
        return new ReliabilityChart(
                outcome,
                evaluation.level(),
                found.bins().stream()
                        .map(bin -> new ReliabilityChart.Bin(
                                bin.people(), bin.predicted(), new Estimate(bin.observed(), bin.low(), bin.high())))
                        .toList());
    }

    private static BinRow bin(PackEvaluation.Bin bin) {
        return new BinRow(
                Words.share(bin.lowest()) + " to " + Words.share(bin.highest()),
                Words.count(bin.people()),
                Words.share(bin.predicted()),
                Words.count(bin.positives()),
                Words.share(bin.observed()),
                Words.share(bin.low()) + " to " + Words.share(bin.high()));
    }

    /** Empty while it is known of nobody, or cannot be read. */
    private List<FollowedRow> followed(String outcome, User reader) {
        try {
            return followUp.calibrations(reader).stream()
                    .filter(each -> each.outcome().equals(outcome) && each.all().people() > 0)
                    .flatMap(each -> Stream.concat(
                            Stream.of(followed("everybody", each.all())),
                            each.bands().entrySet().stream().map(band -> followed(band.getKey(), band.getValue()))))
                    .toList();
        } catch (StoreUnavailableException down) {
            return List.of();
        }
    }

    private static FollowedRow followed(String band, Calibration.Tally tally) {
        return new FollowedRow(
                Words.capital(band),
                Words.count(tally.people()),
                String.format(Locale.UK, "%.1f (%.0f to %.0f)", tally.expected(), tally.low(), tally.high()),
                Words.count(tally.happened()),
                Words.capital(tally.drift().words()));
    }

    private static List<OutcomeRow> outcomes(ModelPack pack, OutcomeModel current) {
        return pack.models().stream()
                .map(each -> new OutcomeRow(
                        Words.capital(each.outcome().name()),
                        "/model?outcome=" + Words.encoded(each.outcome().id()),
                        each.outcome().description(),
                        each.outcome().windowMonths() + " months",
                        each == current))
                .toList();
    }

    private static List<TermRow> terms(OutcomeModel model) {
        double reach = model.model().shapes().stream()
                .filter(shape -> shape.second().isEmpty())
                .mapToDouble(ModelPages::largest)
                .max()
                .orElse(1);
        return model.model().shapes().stream()
                .sorted(Comparator.comparingDouble((ShapeFunction shape) -> -shape.importance())
                        .thenComparing(shape -> shape.term().name()))
                .map(shape -> new TermRow(
                        name(shape),
                        "/model/term?outcome=" + Words.encoded(model.outcome().id()) + "&term="
                                + Words.encoded(shape.term().name()),
                        String.format(Locale.UK, "%.3f", shape.importance()),
                        shape.term().isPair(),
                        shape.term().isPair() ? "" : Thumbnail.draw(shape.values(), reach)))
                .toList();
    }

    private static double largest(ShapeFunction shape) {
        double largest = 0.1;
        for (int bin = 0; bin < shape.size(); bin++) {
            largest = Math.max(largest, Math.abs(shape.value(bin)));
        }
        return largest;
    }

    private static String name(ShapeFunction shape) {
        String first = Labels.feature(shape.first().name());
        return shape.second()
                .map(second -> first + ", together with " + Labels.feature(second.name()))
                .orElse(first);
    }

    public Response term(Request request, Visitor visitor) {
        if (packs.inService().isEmpty()) {
            throw RefusedException.notFound();
        }
        OutcomeModel model = outcome(models.get(), request.parameter("outcome").orElse(""));
        String wanted = request.parameter("term").orElse("");
        ShapeFunction shape = model.model().shapes().stream()
                .filter(each -> each.term().name().equals(wanted))
                .findFirst()
                .orElseThrow(RefusedException::notFound);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name(shape));
        all.put("descriptions", descriptions(shape));
        all.put("outcome", model.outcome().name());
        all.put("back", "/model?outcome=" + Words.encoded(model.outcome().id()));
        all.put("together", shape.term().isPair());
        all.putAll(shape.second().map(second -> pair(shape, second)).orElseGet(() -> single(shape)));
        return views.page(200, "term", frames.of("A term of the model", "/model", visitor), all);
    }

    private static List<String> descriptions(ShapeFunction shape) {
        String first = Labels.description(shape.first().name());
        return shape.second()
                .map(second -> List.of(
                        Labels.feature(shape.first().name()) + ": " + first,
                        Labels.feature(second.name()) + ": " + Labels.description(second.name())))
                .orElse(List.of(first));
    }

    private static Map<String, Object> single(ShapeFunction shape) {
        List<StepRow> rows = new ArrayList<>();
        for (int bin = 0; bin < shape.first().binCount(); bin++) {
            rows.add(new StepRow(
                    Steps.words(shape.first(), bin),
                    Words.signed(shape.value(bin)),
                    String.format(Locale.UK, "%.2f", shape.standardError(bin)),
                    Words.count(shape.count(bin))));
        }
        String measure = Labels.measure(shape.first().name());
        String axis = measure.isEmpty() ? Labels.feature(shape.first().name()) : measure;
        return Map.of(
                "figure",
                new ShapeChart(
                                new Axis(Steps.ticks(shape.first()), axis),
                                shape.values(),
                                IntStream.range(0, shape.size())
                                        .mapToDouble(shape::standardError)
                                        .toArray(),
                                shape.counts())
                        .inPage(),
                "measure",
                measure,
                "named",
                Steps.named(shape.first()),
                "steps",
                rows);
    }

    private static Map<String, Object> pair(ShapeFunction shape, FeatureBins second) {
        String up = Labels.feature(shape.first().name());
        String right = Labels.feature(second.name());
        PairChart chart = new PairChart(
                new Axis(Steps.ticks(shape.first()), up),
                new Axis(Steps.ticks(second), right),
                second.binCount(),
                shape.values(),
                shape.counts());
        List<GridRow> rows = new ArrayList<>();
        for (int row = shape.first().binCount() - 1; row >= 0; row--) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < second.binCount(); column++) {
                int cell = shape.cell(row, column);
                cells.add(
                        shape.count(cell) == 0
                                ? ""
                                : Words.signed(shape.value(cell)) + " (" + Words.count(shape.count(cell)) + ")");
            }
            rows.add(new GridRow(Steps.words(shape.first(), row), cells));
        }
        return Map.of(
                "figure",
                chart.inPage(),
                "largest",
                String.format(Locale.UK, "%.2f", chart.largest()),
                "up",
                up,
                "right",
                right,
                "rows",
                rows,
                "columns",
                IntStream.range(0, second.binCount())
                        .mapToObj(bin -> Steps.words(second, bin))
                        .toList());
    }

    private static OutcomeModel outcome(ModelPack pack, String id) {
        return pack.models().stream()
                .filter(each -> each.outcome().id().equals(id))
                .findFirst()
                .orElse(pack.models().get(0));
    }
}
