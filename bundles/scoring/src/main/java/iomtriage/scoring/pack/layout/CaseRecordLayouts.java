package iomtriage.scoring.pack.layout;

import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.manifest.PackManifest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The layouts of case records, one for each feature set. */
record CaseRecordLayouts(FeatureCatalogue catalogue) implements InputLayouts {

    @Override
    public Optional<InputLayout> layout(PackManifest.Input input, Map<String, byte[]> files) {
        return Arrays.stream(FeatureSet.values())
                .filter(set ->
                        set.kind().equals(input.kind()) && catalogue.version().equals(input.version()))
                .<InputLayout>map(set -> new CatalogueLayout(catalogue, set))
                .findFirst();
    }

    @Override
    public String whyNone(PackManifest.Input input) {
        String supported = Arrays.stream(FeatureSet.values())
                .map(set -> "\"" + set.kind() + "\" version " + catalogue.version())
                .collect(Collectors.joining(" and "));
        String reads = "It reads \"" + input.kind() + "\" version " + input.version() + ", but here " + supported
                + " can be read. ";
        boolean otherVersion =
                Arrays.stream(FeatureSet.values()).anyMatch(set -> set.kind().equals(input.kind()));
        return reads
                + (otherVersion
                        ? "Train it again with this version of the software."
                        : "What is scored here are case records, and policy, harm and safety need them, too: training on the same"
                                + " table again does not help. Score the table itself with \"iomtriage score\" or \"iomtriage"
                                + " export\"; for a pack that serves here, train on case records: \"iomtriage train\" with"
                                + " --data, --as-of and --outcomes.");
    }
}
