package iomtriage.benchmarks.triage;

import iomtriage.api.score.PackRefusedException;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import java.io.IOException;
import java.nio.file.Path;

/** The pack to measure with: the one that ships. */
final class BenchmarkPack {

    private BenchmarkPack() {}

    static ModelPack load() throws IOException, PackRefusedException {
        Path shipped = Path.of(System.getProperty("project.root"), "models", "england-and-wales");
        return new PackLoader(InputLayouts.caseRecords(FeatureCatalogue.standard()), PackTrust.DIGESTS_ONLY)
                .load(shipped);
    }
}
