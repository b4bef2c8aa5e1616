package iomtriage.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Jazzer calls with each input it thinks of. */
public final class Fuzz {

    private static final OpenTarget TARGET = new OpenTarget(Targets.named(System.getProperty("fuzz.target")));

    static {
        Optional.ofNullable(System.getProperty("fuzz.count"))
                .ifPresent(file -> Runtime.getRuntime().addShutdownHook(new Thread(() -> write(Path.of(file)))));
    }

    private Fuzz() {}

    /** Called by Jazzer, once: what takes long to make ready is not to count as a slow input. */
    public static void fuzzerInitialize() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.takes(input);
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, String.valueOf(TARGET.count()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
