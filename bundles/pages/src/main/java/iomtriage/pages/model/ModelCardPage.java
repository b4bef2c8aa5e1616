package iomtriage.pages.model;

import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import iomtriage.scoring.CurrentPack;
import iomtriage.scoring.pack.ModelPack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The model card of the pack in service, whole. */
public final class ModelCardPage implements PageGroup {

    private final PackService packs;
    private final CurrentPack models;
    private final Views views;
    private final Frames frames;

    public ModelCardPage(PackService packs, CurrentPack models, Views views, Frames frames) {
        this.packs = packs;
        this.models = models;
        this.views = views;
        this.frames = frames;
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/model/card", this::answer);
    }

    public Response answer(Request request, Visitor visitor) {
        Frame frame = frames.of("Model card", "/model", visitor);
        Optional<PackSummary> summary = packs.inService();
        if (summary.isEmpty()) {
            return views.page(200, "no-pack", frame, Map.of());
        }
        ModelPack pack = models.get();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("pack", pack.summary().key().toString());
        model.put("digest", pack.digest());
        model.put("intendedUse", pack.summary().intendedUse());
        model.put("limits", pack.summary().limits());
        model.put("population", pack.summary().reference());
        model.put("trainingDigest", pack.manifest().training().dataDigest());
        model.put("command", pack.manifest().training().command());
        model.put("blocks", pack.documents().card().map(CardText::blocks).orElse(List.of()));
        return views.page(200, "model-card", frame, model);
    }
}
