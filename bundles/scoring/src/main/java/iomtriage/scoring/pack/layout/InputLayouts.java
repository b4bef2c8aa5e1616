package iomtriage.scoring.pack.layout;

import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.manifest.PackManifest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Finds the layout that a pack's models read. */
public interface InputLayouts {

    /** Knows case records as this version's feature catalogue reads them, and nothing else. */
    static InputLayouts caseRecords(FeatureCatalogue catalogue) {
        return new CaseRecordLayouts(catalogue);
    }

    /**
     * The layout for an input.
     *
     * @param input what the manifest names
     * @param files the pack's files, which may describe the input
     * @return empty if this installation cannot read such input
     * @throws IOException if a description in the pack cannot be read
     */
    Optional<InputLayout> layout(PackManifest.Input input, Map<String, byte[]> files) throws IOException;

    /** Why there is no layout for an input, with the way out, in whole sentences. */
    String whyNone(PackManifest.Input input);
}
