package iomtriage.scoring.pack.layout;

import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.manifest.PackManifest;
import java.util.Map;
import java.util.Optional;

/** The one layout of case records. */
record CaseRecordLayouts(FeatureCatalogue catalogue) implements InputLayouts {

    @Override
    public Optional<InputLayout> layout(PackManifest.Input input, Map<String, byte[]> files) {
        boolean ours =
                CatalogueLayout.KIND.equals(input.kind()) && catalogue.version().equals(input.version());
        return ours ? Optional.of(new CatalogueLayout(catalogue)) : Optional.empty();
    }

    @Override
    public String supported() {
        return "\"" + CatalogueLayout.KIND + "\" version " + catalogue.version();
    }
}
