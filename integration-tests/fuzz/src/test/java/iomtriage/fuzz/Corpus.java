package iomtriage.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs to begin with: files that ship, and small ones and former finds from the folder of a target. */
final class Corpus {

    private static final Path FOLDER = Scratch.shipped("integration-tests/fuzz/src/test/corpus");

    private Corpus() {}

    static List<Input> inputs(Target target) {
        List<Input> inputs = new ArrayList<>();
        for (Path file : of(target)) {
            try {
                inputs.add(new Input(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return inputs;
    }

    static List<Path> of(Target target) {
        List<Path> files =
                new ArrayList<>(target.seeds().stream().map(Scratch::shipped).toList());
        Path folder = FOLDER.resolve(target.name());
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> own = Files.list(folder)) {
            own.sorted().forEach(files::add);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }
}
