package iomtriage.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Jazzer calls with each input it thinks of. */
public final class Fuzz {

    /** The one target, if all inputs are for one; otherwise the first byte of each says which it is for. */
    private static final Optional<Target> ONE = Optional.of(System.getProperty("fuzz.target", ""))
            .filter(name -> !name.isEmpty())
            .map(Targets::named);

    private static final Map<Target, Reading> OPEN = new HashMap<>();
    private static final long[] COUNTS = new long[Targets.ALL.size()];

    static {
        Optional.ofNullable(System.getProperty("fuzz.counts"))
                .ifPresent(file -> Runtime.getRuntime().addShutdownHook(new Thread(() -> write(Path.of(file)))));
    }

    private Fuzz() {}

    /** Called by Jazzer, once: what takes long to make ready is not to count as a slow input. */
    public static void fuzzerInitialize() {
        ONE.map(List::of).orElse(Targets.ALL).forEach(Fuzz::open);
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (ONE.isPresent()) {
            run(ONE.get(), input);
        } else if (input.length > 0) {
            run(
                    Targets.ALL.get(Byte.toUnsignedInt(input[0]) % Targets.ALL.size()),
                    Arrays.copyOfRange(input, 1, input.length));
        }
    }

    /** An input of one target as one for all of them. */
    static byte[] forOne(Target target, byte[] input) {
        byte[] marked = new byte[input.length + 1];
        marked[0] = (byte) Targets.ALL.indexOf(target);
        System.arraycopy(input, 0, marked, 1, input.length);
        return marked;
    }

    /**
     * Reads, and lets nothing through but a refusal.
     *
     * @return whether it was taken
     */
    static boolean run(Target target, byte[] input) {
        COUNTS[Targets.ALL.indexOf(target)]++;
        try {
            open(target).read(input);
            return true;
        } catch (Throwable thrown) {
            if (!target.isRefusal(thrown)) {
                throw new AssertionError("The target \"" + target.name() + "\" let something else out.", thrown);
            }
            return false;
        }
    }

    private static Reading open(Target target) {
        return OPEN.computeIfAbsent(target, each -> each.opening().get());
    }

    /** How many inputs each target had. */
    private static void write(Path file) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < COUNTS.length; i++) {
            if (ONE.isEmpty() || ONE.get().equals(Targets.ALL.get(i))) {
                lines.add(Targets.ALL.get(i).name() + " " + COUNTS[i]);
            }
        }
        try {
            Files.write(file, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
