package iomtriage.spark.internal.pack;

import iomtriage.api.score.PackRefusedException;
import iomtriage.features.FeatureCatalogue;
import iomtriage.records.files.Sha256;
import iomtriage.records.memory.RecentlyUsed;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import iomtriage.tables.TableLayout;
import iomtriage.tables.TableLayouts;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * A pack on every executor: its bytes are sent once, and checked and loaded once in each JVM, however many tasks run there.
 */
public final class SharedPack implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A session that compares packs uses a few. */
    private static final int KEPT = 4;

    private static final Map<String, ModelPack> LOADED = new RecentlyUsed<>(KEPT);

    private final Broadcast<byte[]> archive;
    private final String digest;

    public SharedPack(Broadcast<byte[]> archive, String digest) {
        this.archive = archive;
        this.digest = digest;
    }

    /** @throws PackRefusedException if it fails any check here already */
    public static SharedPack of(SparkSession spark, byte[] archive) throws PackRefusedException {
        String digest = digest(archive);
        synchronized (LOADED) {
            LOADED.put(digest, load(archive));
        }
        Broadcast<byte[]> sent =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(archive);
        return new SharedPack(sent, digest);
    }

    public ModelPack pack() {
        synchronized (LOADED) {
            ModelPack loaded = LOADED.get(digest);
            if (loaded == null) {
                loaded = received();
                LOADED.put(digest, loaded);
            }
            return loaded;
        }
    }

    /** SHA-256 of the bytes that were sent. */
    public String digest() {
        return digest;
    }

    /** Whether it reads rows of a flat table. */
    public boolean isOfTables() {
        return pack().layout() instanceof TableLayout;
    }

    /** @throws IllegalArgumentException if it reads flat tables instead */
    public void refuseUnlessOfRecords() {
        if (isOfTables()) {
            throw new IllegalArgumentException("The pack " + pack().summary().key() + " reads rows of a flat table, not"
                    + " case records. Score them with table(rows), or open a pack trained on case records.");
        }
    }

    /**
     * The columns that it reads.
     *
     * @throws IllegalArgumentException if it reads case records instead
     */
    public TableLayout table() {
        if (pack().layout() instanceof TableLayout table) {
            return table;
        }
        throw new IllegalArgumentException("The pack " + pack().summary().key() + " reads case records, not rows of a"
                + " flat table. Score them with score(records, asOf), or open a pack trained on this table.");
    }

    private ModelPack received() {
        byte[] bytes = archive.value();
        if (!digest(bytes).equals(digest)) {
            throw new IllegalStateException(
                    "The model pack reached this executor damaged: its SHA-256 is not that of what was sent. Run the job"
                            + " again; if it goes on, look at the network and memory of this machine.");
        }
        try {
            return load(bytes);
        } catch (PackRefusedException refused) {
            throw new IllegalStateException(
                    "This executor cannot use the model pack: " + refused.getMessage()
                            + " All executors must run the same version of iomtriage-spark.jar.",
                    refused);
        }
    }

    private static String digest(byte[] bytes) {
        return Sha256.hex(Sha256.start().digest(bytes));
    }

    private static ModelPack load(byte[] archive) throws PackRefusedException {
        try {
            Path file = Files.createTempFile("iomtriage-pack", ".zip");
            try {
                Files.write(file, archive);
                InputLayouts layouts = new TableLayouts(InputLayouts.caseRecords(FeatureCatalogue.standard()));
                return new PackLoader(layouts, PackTrust.DIGESTS_ONLY).load(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
