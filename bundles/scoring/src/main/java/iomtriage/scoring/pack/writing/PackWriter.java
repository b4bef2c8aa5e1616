package iomtriage.scoring.pack.writing;

import iomtriage.additive.AdditiveScorer;
import iomtriage.records.files.AtomicFolder;
import iomtriage.records.files.Sha256;
import iomtriage.scoring.internal.file.GoldenVector;
import iomtriage.scoring.internal.file.PackFiles;
import iomtriage.scoring.internal.file.PackJson;
import iomtriage.scoring.pack.manifest.PackManifest;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a pack folder. The same contents give the same bytes. */
public final class PackWriter {

    /**
     * Writes a pack beside its destination and then moves it there, so that a half-written pack is never seen. A pack
     * that stands there already is replaced.
     *
     * @param contents what the pack holds
     * @param destination the pack's folder, or a {@code .zip}
     * @throws IOException if it cannot be written, or if something that is not a pack stands there
     */
    public void write(PackContents contents, Path destination) throws IOException {
        write(files(contents), destination);
    }

    /**
     * Writes the files of a pack in the same way.
     *
     * @param files all of it by name, manifest included, as {@link PackParts#with} gives them
     * @param destination the pack's folder, or a {@code .zip}
     * @throws IOException as above
     */
    public void write(SortedMap<String, byte[]> files, Path destination) throws IOException {
        if (Files.exists(destination) && !Files.exists(destination.resolve(PackFiles.MANIFEST))) {
            throw new DirectoryNotEmptyException(
                    destination.getFileName() + " exists and is not a model pack. Name another folder, or remove it.");
        }
        refuseFolders(destination);
        AtomicFolder.replace(destination, files);
    }

    /** A pack is flat: a folder in one was put there by someone, and would go with it. */
    private static void refuseFolders(Path destination) throws IOException {
        if (!Files.exists(destination)) {
            return;
        }
        try (Stream<Path> inside = Files.list(destination)) {
            if (inside.anyMatch(Files::isDirectory)) {
                throw new DirectoryNotEmptyException(
                        destination.getFileName()
                                + " holds a folder, which would be removed with the pack. Move it away, or name another folder.");
            }
        }
    }

    /**
     * {@return the pack's files by name, manifest included}
     *
     * @param contents what the pack holds
     * @throws IOException if a document cannot be written
     */
    public SortedMap<String, byte[]> files(PackContents contents) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>(contents.documents());
        PackManifest described = contents.description();
        for (int i = 0; i < described.outcomes().size(); i++) {
            files.put(
                    described.outcomes().get(i).model(),
                    contents.models().get(i).toBytes());
        }
        files.put(PackFiles.THRESHOLDS, PackJson.write(contents.thresholds()));
        files.put(PackFiles.GOLDEN_VECTORS, PackJson.writeLines(goldenVectors(contents)));
        files.put(PackFiles.MANIFEST, manifest(described, files));
        return files;
    }

    /** The contents page of these files. */
    static byte[] manifest(PackManifest described, SortedMap<String, byte[]> files) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((name, bytes) -> digests.put(name, Sha256.hex(bytes)));
        return PackJson.write(new PackManifest(
                described.format(),
                described.id(),
                described.version(),
                described.input(),
                described.outcomes(),
                described.reference(),
                described.intendedUse(),
                described.limits(),
                described.simulated(),
                described.training(),
                digests));
    }

    private static List<GoldenVector> goldenVectors(PackContents contents) {
        List<GoldenVector> vectors = new ArrayList<>();
        for (PackManifest.OutcomeEntry entry : contents.description().outcomes()) {
            AdditiveScorer scorer = contents.model(entry.outcome()).scorer();
            for (double[] row :
                    contents.goldenRows().getOrDefault(entry.outcome().id(), List.of())) {
                double[] terms = new double[scorer.termCount()];
                double logOdds = scorer.explain(row, 0, terms, 0);
                vectors.add(new GoldenVector(entry.outcome().id(), nullable(row), logOdds, boxed(terms)));
            }
        }
        return vectors;
    }

    private static List<@Nullable Double> nullable(double[] row) {
        List<@Nullable Double> values = new ArrayList<>();
        for (double value : row) {
            values.add(Double.isNaN(value) ? null : value);
        }
        return values;
    }

    private static List<Double> boxed(double[] values) {
        List<Double> boxed = new ArrayList<>();
        for (double value : values) {
            boxed.add(value);
        }
        return boxed;
    }
}
