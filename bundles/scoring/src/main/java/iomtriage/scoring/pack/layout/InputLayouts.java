package iomtriage.scoring.pack.layout;

import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.manifest.PackManifest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Finds the layout that a pack's models read. */
public interface InputLayouts {

    /**
     * Knows case records as this version's feature catalogue reads them, and nothing else.
     *
     * @param catalogue the features of this version
     * @return the layouts of packs over case records
     */
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

    /**
     * {@return why there is no layout for an input, with the way out, in whole sentences}
     *
     * @param input what a manifest says of the input
     */
    String whyNone(PackManifest.Input input);
}
