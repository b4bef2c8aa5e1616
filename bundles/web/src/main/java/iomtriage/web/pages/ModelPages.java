package iomtriage.web.pages;

import iomtriage.additive.FeatureBins;
import iomtriage.additive.ShapeFunction;
import iomtriage.api.score.PackSummary;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.web.figures.ShapeFigure;
import iomtriage.web.http.RefusedException;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.sign.Visitor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the model works: its card, every term by how much it matters, and every shape drawn. */
public final class ModelPages {

    private final Desk desk;
    private final Views views;
    private final Frames frames;

    public ModelPages(Desk desk, Views views, Frames frames) {
        this.desk = desk;
        this.views = views;
        this.frames = frames;
    }

    /** A term of the model. */
    public record TermRow(String name, String href, String importance, boolean together) {}

    /** A step of a shape. */
    public record StepRow(String where, String adds, String spread, String people) {}

    /** A model of the pack. */
    public record OutcomeRow(String name, String href, String description, String window, boolean current) {}

    public Response card(Request request, Visitor visitor) {
        Frame frame = frames.of("How the model works", "/model", visitor);
        Optional<PackSummary> summary = desk.packs().inService();
        if (summary.isEmpty()) {
            return views.page(200, "no-pack", frame, Map.of());
        }
        ModelPack pack = desk.models().get();
        OutcomeModel model = outcome(pack, request.parameter("outcome").orElse(""));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pack", summary.get().key());
        all.put("digest", summary.get().digest());
        all.put("intendedUse", summary.get().intendedUse());
        all.put("limits", summary.get().limits());
        all.put("population", summary.get().reference());
        all.put("outcome", Words.capital(model.outcome().name()));
        all.put("outcomes", outcomes(pack, model));
        all.put("terms", terms(model));
        return views.page(200, "model", frame, all);
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
        return model.model().shapes().stream()
                .sorted(Comparator.comparingDouble((ShapeFunction shape) -> -shape.importance())
                        .thenComparing(shape -> shape.term().name()))
                .map(shape -> new TermRow(
                        name(shape),
                        "/model/term?outcome=" + Words.encoded(model.outcome().id()) + "&term="
                                + Words.encoded(shape.term().name()),
                        String.format(Locale.UK, "%.3f", shape.importance()),
                        shape.term().isPair()))
                .toList();
    }

    private static String name(ShapeFunction shape) {
        String first = Labels.feature(shape.first().name());
        return shape.second()
                .map(second -> first + ", together with " + Labels.feature(second.name()))
                .orElse(first);
    }

    public Response term(Request request, Visitor visitor) {
        if (desk.packs().inService().isEmpty()) {
            throw RefusedException.notFound();
        }
        OutcomeModel model =
                outcome(desk.models().get(), request.parameter("outcome").orElse(""));
        String wanted = request.parameter("term").orElse("");
        ShapeFunction shape = model.model().shapes().stream()
                .filter(each -> each.term().name().equals(wanted))
                .findFirst()
                .orElseThrow(RefusedException::notFound);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name(shape));
        all.put("description", Labels.description(shape.first().name()));
        all.put("outcome", Words.capital(model.outcome().name()));
        all.put("back", "/model?outcome=" + Words.encoded(model.outcome().id()));
        all.put("figure", shape.second().isPresent() ? "" : ShapeFigure.draw(shape));
        all.put("steps", steps(shape));
        return views.page(200, "term", frames.of("A term of the model", "/model", visitor), all);
    }

    private static List<StepRow> steps(ShapeFunction shape) {
        List<StepRow> rows = new ArrayList<>();
        for (int first = 0; first < shape.first().binCount(); first++) {
            if (shape.second().isEmpty()) {
                rows.add(step(shape, first, shape.first().label(first)));
            } else {
                FeatureBins bins = shape.second().get();
                for (int second = 0; second < bins.binCount(); second++) {
                    rows.add(step(
                            shape,
                            shape.cell(first, second),
                            shape.first().label(first) + ", together with " + bins.label(second)));
                }
            }
        }
        return rows;
    }

    private static StepRow step(ShapeFunction shape, int cell, String where) {
        return new StepRow(
                Words.capital(where),
                Words.signed(shape.value(cell)),
                String.format(Locale.UK, "%.2f", shape.standardError(cell)),
                Words.count(shape.count(cell)));
    }

    private static OutcomeModel outcome(ModelPack pack, String id) {
        return pack.models().stream()
                .filter(each -> each.outcome().id().equals(id))
                .findFirst()
                .orElse(pack.models().get(0));
    }
}
