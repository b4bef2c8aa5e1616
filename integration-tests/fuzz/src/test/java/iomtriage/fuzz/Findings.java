package iomtriage.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import iomtriage.records.files.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one target lets out: each kind once, with all that it takes to find it again for somebody who has nothing but the log of a build.
 */
final class Findings {

    /** So long that only what never ends takes it. */
    private static final Duration NEVER = Duration.ofMinutes(20);

    private static final int FRAMES = 12;
    private static final int LETTERS = 12;

    private final OpenTarget target;
    private final Path folder;
    private final Map<String, String> kinds = new TreeMap<>();
    private volatile String current = "";
    private boolean taken;

    /** @param folder where inputs are left that were neither taken nor refused */
    Findings(Target target, Path folder) {
        this.target = new OpenTarget(target);
        this.folder = folder;
    }

    /** Sends each, in order. */
    void of(Stream<Input> inputs) {
        assertTimeoutPreemptively(NEVER, () -> inputs.sequential().forEach(this::of), () -> current + " never ends");
    }

    private void of(Input input) {
        current = input.name();
        try {
            taken |= target.takes(input.bytes());
        } catch (AssertionError found) {
            Throwable cause = found.getCause() == null ? found : found.getCause();
            String kind = cause.getClass().getName() + " "
                    + Arrays.stream(cause.getStackTrace()).findFirst().orElse(null);
            if (!kinds.containsKey(kind)) {
                kinds.put(kind, input.name() + ": " + trace(found) + kept(input.bytes()));
            }
        }
    }

    private static String trace(Throwable found) {
        StringWriter text = new StringWriter();
        found.printStackTrace(new PrintWriter(text));
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("\tat java.base/") && !line.contains("junit"))
                .limit(2L * FRAMES)
                .collect(Collectors.joining("\n"));
    }

    private String kept(byte[] input) {
        Path file = folder.resolve("found-" + Sha256.hex(input).substring(0, LETTERS));
        try {
            Files.write(file, input);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return "\nThe input is in " + file + ", and in Base64: "
                + Base64.getEncoder().encodeToString(input);
    }

    /** Whether anything was taken. */
    boolean taken() {
        return taken;
    }

    /** Each kind in full; empty if there is none. */
    String text() {
        return String.join("\n\n", kinds.values());
    }
}
