package iomtriage.cli.files;

import iomtriage.cli.terminal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Writes a folder beside its place and moves it there when it is whole. */
public final class AsideFolder {

    private final String mark;

    /** @param mark name of a file that every folder of this kind has: only such a folder is ever replaced */
    public AsideFolder(String mark) {
        this.mark = mark;
    }

    /**
     * Writes the files; names may hold one level of folders, as in {@code figures/a.svg}.
     *
     * @throws Refusal if something of another kind stands at the place
     */
    public void write(SortedMap<String, byte[]> files, Path place) throws IOException {
        Path whole = place.toAbsolutePath();
        if (Files.exists(whole) && !Files.exists(whole.resolve(mark))) {
            throw new Refusal("\"" + whole.getFileName() + "\" exists and has no " + mark
                    + ", so it is not replaced. Name another folder, or remove it.");
        }
        Files.createDirectories(whole.getParent());
        Path aside = Files.createTempDirectory(whole.getParent(), ".aside");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = aside.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            delete(whole);
            Files.move(aside, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(aside);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
