package iomtriage.cli.pack;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.Patch;
import iomtriage.evaluation.governance.IntervalCheck;
import iomtriage.scoring.pack.manifest.PackEvaluation;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.writing.PackContents;
import iomtriage.scoring.pack.writing.PackParts;
import iomtriage.scoring.training.GoldenRows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A pack that a person changed. */
public final class EditedPack {

    /** What was measured on the models as they were. */
    private static final Set<String> STALE =
            Set.of("report.html", "model-card.md", "model-card.json", PackEvaluation.FILE, IntervalCheck.FILE);

    private EditedPack() {}

    /** @param models all of the pack's models, the changed one among them, in the manifest's order */
    public static PackContents of(PackParts before, List<AdditiveModel> models, String version, Patch patch) {
        return of(before, models, version, patch, new TreeMap<>());
    }

    /** The same with further documents. */
    public static PackContents of(
            PackParts before,
            List<AdditiveModel> models,
            String version,
            Patch patch,
            SortedMap<String, byte[]> further) {
        String how = (further.isEmpty() ? "Changed by hand" : "Recalibrated") + " after training";
        return of(before, before.manifest().training(), models, version, patch, how, further);
    }

    /**
     * A pack whose models are those of several merged.
     *
     * @param training of all of them
     * @param packs how many
     */
    public static PackContents merged(
            PackParts first,
            PackManifest.Training training,
            List<AdditiveModel> models,
            String version,
            Patch patch,
            int packs) {
        return of(first, training, models, version, patch, "Merged from " + packs + " packs", new TreeMap<>());
    }

    private static PackContents of(
            PackParts before,
            PackManifest.Training training,
            List<AdditiveModel> models,
            String version,
            Patch patch,
            String how,
            SortedMap<String, byte[]> further) {
        PackManifest manifest = before.manifest();
        SortedMap<String, List<double[]>> golden = new TreeMap<>();
        for (int i = 0; i < models.size(); i++) {
            golden.put(
                    manifest.outcomes().get(i).outcome().id(),
                    GoldenRows.of(models.get(i), manifest.training().seed()));
        }
        SortedMap<String, byte[]> documents = new TreeMap<>(before.documents());
        documents.keySet().removeAll(STALE);
        documents.putAll(further);
        documents.put("edits-" + version + ".txt", patch.text().getBytes(StandardCharsets.UTF_8));
        List<String> limits = new ArrayList<>(manifest.limits());
        limits.add(how + ", by " + patch.author() + ": " + patch.reason() + ".");
        return new PackContents(
                edited(manifest, version, limits, training), models, before.thresholds(), golden, documents);
    }

    private static PackManifest edited(
            PackManifest before, String version, List<String> limits, PackManifest.Training training) {
        return new PackManifest(
                before.format(),
                before.id(),
                version,
                before.input(),
                before.outcomes(),
                before.reference(),
                before.intendedUse(),
                limits,
                before.simulated(),
                training,
                before.files());
    }
}
