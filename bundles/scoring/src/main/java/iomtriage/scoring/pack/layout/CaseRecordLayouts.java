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
    public String supported() {
        return Arrays.stream(FeatureSet.values())
                .map(set -> "\"" + set.kind() + "\" version " + catalogue.version())
                .collect(Collectors.joining(" and "));
    }
}
