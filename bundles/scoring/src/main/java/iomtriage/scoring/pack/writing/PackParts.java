package iomtriage.scoring.pack.writing;

import iomtriage.scoring.internal.file.PackFiles;
import iomtriage.scoring.internal.file.PackJson;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.manifest.Thresholds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a pack is made of, for making another from it. Check the pack first with {@link PackLoader}: nothing is checked here.
 *
 * @param manifest the contents page
 * @param thresholds the bands
 * @param documents every file that is no model and that packs need not have: cards, reports, description of the input
 * @param files every file as it is, the signature included
 */
public record PackParts(
        PackManifest manifest,
        Thresholds thresholds,
        SortedMap<String, byte[]> documents,
        SortedMap<String, byte[]> files) {

    /**
     * Takes a pack apart.
     *
     * @param pack a pack folder, or a {@code .zip} of one
     * @return its files, unchecked
     * @throws IOException if it cannot be read as one
     */
    public static PackParts read(Path pack) throws IOException {
        SortedMap<String, byte[]> files = PackFiles.read(pack).contents();
        PackManifest manifest = PackJson.read(files.get(PackFiles.MANIFEST), PackManifest.class);
        SortedMap<String, byte[]> documents = new TreeMap<>(files);
        documents.remove(PackFiles.MANIFEST);
        documents.remove(PackFiles.SIGNATURE);
        documents.remove(PackFiles.THRESHOLDS);
        documents.remove(PackFiles.GOLDEN_VECTORS);
        manifest.outcomes().forEach(entry -> documents.remove(entry.model()));
        Thresholds thresholds = PackJson.read(files.get(PackFiles.THRESHOLDS), Thresholds.class);
        return new PackParts(manifest, thresholds, documents, files);
    }

    /**
     * {@return the pack's files with some documents anew: models, bands and golden vectors byte for byte as they were,
     * a manifest with the new digests, and no signature, since none holds for it}
     *
     * @param anew the documents that are new, by name
     * @throws IOException if a document cannot be written
     */
    public SortedMap<String, byte[]> with(SortedMap<String, byte[]> anew) throws IOException {
        SortedMap<String, byte[]> renewed = new TreeMap<>(files);
        renewed.remove(PackFiles.MANIFEST);
        renewed.remove(PackFiles.SIGNATURE);
        renewed.putAll(anew);
        renewed.put(PackFiles.MANIFEST, PackWriter.manifest(manifest, renewed));
        return renewed;
    }

    /** {@return whether a signature is among it, whosever} */
    public boolean signed() {
        return files.containsKey(PackFiles.SIGNATURE);
    }
}
