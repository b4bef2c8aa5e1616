package iomtriage.fuzz;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.additive.AdditiveModel;
import iomtriage.evaluation.governance.IntervalCheck;
import iomtriage.records.files.Sha256;
import iomtriage.scoring.SmallPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import iomtriage.tables.TableLayouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Model files, and packs whole and in part. */
final class Packs {

    private static final String MANIFEST = "manifest.json";

    private Packs() {}

    static Reading model() {
        return AdditiveModel::load;
    }

    static Reading intervalCheck() {
        return IntervalCheck::read;
    }

    private static PackLoader loader() {
        return new PackLoader(new TableLayouts(InputLayouts.caseRecords(SmallPack.CATALOGUE)), PackTrust.DIGESTS_ONLY);
    }

    static Reading archive() {
        Path file = Scratch.folder().resolve("pack.zip");
        PackLoader loader = loader();
        return bytes -> {
            Files.write(file, bytes);
            loader.load(file);
        };
    }

    /** A pack of which one file is replaced, in the manifest's digests too: the first byte says which. */
    static Reading file() {
        try {
            Path pack = SmallPack.write(Scratch.folder().resolve("pack"));
            PackLoader loader = loader();
            List<Path> files;
            try (Stream<Path> all = Files.list(pack)) {
                files = all.sorted().toList();
            }
            byte[] manifest = Files.readAllBytes(pack.resolve(MANIFEST));
            return bytes -> {
                if (bytes.length == 0) {
                    return;
                }
                Path file = files.get(Byte.toUnsignedInt(bytes[0]) % files.size());
                byte[] before = Files.readAllBytes(file);
                byte[] content = Arrays.copyOfRange(bytes, 1, bytes.length);
                try {
                    Files.write(file, content);
                    if (!file.endsWith(MANIFEST)) {
                        Files.write(pack.resolve(MANIFEST), listing(manifest, file, content));
                    }
                    loader.load(pack);
                } finally {
                    Files.write(file, before);
                    Files.write(pack.resolve(MANIFEST), manifest);
                }
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] listing(byte[] manifest, Path file, byte[] content) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode changed = (ObjectNode) json.readTree(manifest);
        ((ObjectNode) changed.get("files")).put(String.valueOf(file.getFileName()), Sha256.hex(content));
        return json.writeValueAsBytes(changed);
    }
}
