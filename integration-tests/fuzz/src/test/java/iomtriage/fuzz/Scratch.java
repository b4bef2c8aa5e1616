package iomtriage.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders and files that last as long as the process. */
final class Scratch {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    private Scratch() {}

    static Path folder() {
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A file of the repository. */
    static Path shipped(String file) {
        return ROOT.resolve(file);
    }

    /** Where what is found out about a target stays. */
    static Path found(Target target) {
        try {
            return Files.createDirectories(
                    shipped("integration-tests/fuzz/target/fuzz").resolve(target.name()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
