package iomtriage.lists;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.score.PackRefusedException;
import iomtriage.features.FeatureCatalogue;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The simulated caseload and the pack that ship, for tests that need people with whole records. */
public final class ShippedPeople {

    private static final Path ROOT = Path.of("..", "..");

    private ShippedPeople() {}

    /** The first people of the caseload for whom something holds. */
    static List<CaseRecord> first(int count, Predicate<CaseRecord> who) {
        Path file = ROOT.resolve("training-data").resolve("simulated").resolve("case-records.jsonl.gz");
        try (Stream<CaseEntry> entries =
                new JsonCaseRecordReader().jsonLines(file).entries()) {
            return entries.sequential()
                    .map(entry -> ((CaseEntry.Readable) entry).record())
                    .filter(who)
                    .limit(count)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static ModelPack pack() {
        try {
            return new PackLoader(InputLayouts.caseRecords(FeatureCatalogue.standard()), PackTrust.DIGESTS_ONLY)
                    .load(ROOT.resolve("models").resolve("england-and-wales"));
        } catch (PackRefusedException refused) {
            throw new AssertionError("The pack that ships must load", refused);
        }
    }
}
