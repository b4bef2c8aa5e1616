package iomtriage.additive;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.provenance.ModelProvenance;

/** The patches recorded in a model's provenance, as entries {@code patch-1}, {@code patch-2} and so on. */
final class PatchHistory {
    private static final String KEY = "patch-";

    private PatchHistory() {}

    /** In the order in which they were applied. */
    static List<Patch> of(ModelProvenance provenance) {
        Map<String, ? extends Provenance> run =
                provenance.getInstanceProvenance().getMap();
        List<Patch> patches = new ArrayList<>();
        while (run.get(KEY + (patches.size() + 1)) instanceof StringProvenance text) {
            patches.add(Patch.parse(text.getValue()));
        }
        return List.copyOf(patches);
    }

    /** The provenance of the model that a patch makes. */
    static ModelProvenance with(ModelProvenance provenance, Patch patch) {
        Map<String, Provenance> run = new LinkedHashMap<>();
        provenance.getInstanceProvenance().forEach(entry -> run.put(entry.getA(), entry.getB()));
        String key = KEY + (of(provenance).size() + 1);
        run.put(key, new StringProvenance(key, patch.text()));
        return new ModelProvenance(
                AdditiveModel.class.getName(),
                provenance.getTrainingTime(),
                provenance.getDatasetProvenance(),
                provenance.getTrainerProvenance(),
                run,
                false);
    }
}
