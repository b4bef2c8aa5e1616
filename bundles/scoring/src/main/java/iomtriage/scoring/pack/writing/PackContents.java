package iomtriage.scoring.pack.writing;

import iomtriage.additive.AdditiveModel;
import iomtriage.api.score.Outcome;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.manifest.Thresholds;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything that goes into a new pack.
 *
 * @param description what the manifest says; its {@code files} are ignored and computed anew
 * @param models one model for each outcome of the description, in its order
 * @param thresholds the bands
 * @param goldenRows made-up rows in each model's own order, by outcome id, at least one each
 * @param documents further files, by name: model card, report, description of the input
 */
public record PackContents(
        PackManifest description,
        List<AdditiveModel> models,
        Thresholds thresholds,
        SortedMap<String, List<double[]>> goldenRows,
        SortedMap<String, byte[]> documents) {

    AdditiveModel model(Outcome outcome) {
        for (int i = 0; i < models.size(); i++) {
            if (description.outcomes().get(i).outcome().id().equals(outcome.id())) {
                return models.get(i);
            }
        }
        throw new IllegalArgumentException("There is no model for the outcome \"" + outcome.id() + "\".");
    }
}
