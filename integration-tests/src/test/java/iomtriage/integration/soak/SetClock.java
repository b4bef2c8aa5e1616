package iomtriage.integration.soak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The clock of the service's process, which can be set while it runs; only where there is a C compiler. */
final class SetClock {

    private final Path library;
    private final Path file;

    private SetClock(Path library, Path file) {
        this.library = library;
        this.file = file;
    }

    static SetClock in(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("clock.c");
        try (InputStream in = SetClock.class.getResourceAsStream("clock.c")) {
            Files.copy(in, source);
        }
        SetClock clock = new SetClock(folder.resolve("clock.so"), folder.resolve("clock"));
        clock.off(Duration.ZERO);
        try {
            Process compiler = new ProcessBuilder(List.of(
                            "cc", "-shared", "-fPIC", "-o", clock.library.toString(), source.toString(), "-ldl"))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("cc.txt").toFile())
                    .start();
            if (!compiler.waitFor(1, TimeUnit.MINUTES)) {
                compiler.destroyForcibly();
            }
        } catch (IOException noCompiler) {
            Files.deleteIfExists(clock.library);
        }
        return clock;
    }

    /** Whether it can be set here. */
    boolean canBeSet() {
        return Files.exists(library);
    }

    /** What the process must be started with. */
    Map<String, String> environment() {
        return canBeSet() ? Map.of("LD_PRELOAD", library.toString(), "SOAK_CLOCK", file.toString()) : Map.of();
    }

    /** Sets it so far from the right time. */
    void off(Duration by) throws IOException {
        byte[] seconds = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(by.toSeconds())
                .array();
        // In place: the process has the file in its memory.
        Files.write(file, seconds, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
