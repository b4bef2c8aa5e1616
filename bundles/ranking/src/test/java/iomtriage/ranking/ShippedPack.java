package iomtriage.ranking;

import iomtriage.api.score.PackRefusedException;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import java.nio.file.Path;

/** The pack that ships, and the caseload that ships with it. */
public final class ShippedPack {

    private static final Path ROOT = Path.of("..", "..");

    public static final Path PEOPLE =
            ROOT.resolve("training-data").resolve("simulated").resolve("case-records.jsonl.gz");

    private ShippedPack() {}

    public static ModelPack load() {
        try {
            return new PackLoader(InputLayouts.caseRecords(FeatureCatalogue.standard()), PackTrust.DIGESTS_ONLY)
                    .load(ROOT.resolve("models").resolve("england-and-wales"));
        } catch (PackRefusedException refused) {
            throw new AssertionError("What ships must load", refused);
        }
    }
}
