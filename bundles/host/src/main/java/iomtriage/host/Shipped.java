package iomtriage.host;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** What Casebook carries with it: a model pack and a simulated caseload, read from its own jar or class folder. */
final class Shipped {

    private final Path root;

    private Shipped(Path root) {
        this.root = root;
    }

    static Shipped withThisProgram() {
        try {
            URI home = Shipped.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path place = Path.of(home);
            if (!String.valueOf(place.getFileName()).endsWith(".jar")) {
                return new Shipped(place);
            }
            FileSystem jar = FileSystems.newFileSystem(place, Map.of());
            return new Shipped(jar.getPath("/"));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("Casebook cannot read its own jar. Build it again.", unreadable);
        }
    }

    Path pack() {
        return root.resolve("shipped").resolve("england-and-wales");
    }

    /** An older pack, for looking back: its outcomes ended on 1 December 2024. */
    Path earlierPack() {
        return root.resolve("shipped").resolve("england-and-wales-2022");
    }

    Path caseload() {
        return root.resolve("shipped").resolve("simulated").resolve("case-records.jsonl.gz");
    }
}
