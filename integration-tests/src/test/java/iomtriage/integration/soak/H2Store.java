package iomtriage.integration.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

/** H2 in a file, on a disk that is full now and then: the process may not make any file longer than that one is. */
final class H2Store implements SoakedStore {

    private final Path file;

    H2Store(Path folder) {
        this.file = folder.resolve("data").resolve("store").toAbsolutePath();
    }

    @Override
    public String name() {
        return "H2 in a file";
    }

    @Override
    public String address() {
        return "jdbc:h2:file:" + file;
    }

    @Override
    public String addressOfItself() {
        return address();
    }

    @Override
    public boolean servesTwo() {
        return false;
    }

    @Override
    public List<Disturbance> disturbances(LongSupplier process) {
        return List.of(Disturbance.of("disk full", random -> {
            long bytes = Files.size(file.resolveSibling("store.mv.db"));
            limit(process, bytes + random.nextInt(20_000) + ":");
            Thread.sleep(500 + random.nextInt(2_000));
            limit(process, "unlimited:");
        }));
    }

    private static void limit(LongSupplier process, String bytes) throws Exception {
        Shell.run(List.of("prlimit", "--pid", String.valueOf(process.getAsLong()), "--fsize=" + bytes));
    }

    @Override
    public void close() {
        // The file goes with its folder.
    }
}
