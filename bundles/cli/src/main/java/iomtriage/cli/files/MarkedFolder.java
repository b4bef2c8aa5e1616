package iomtriage.cli.files;

import iomtriage.cli.terminal.Refusal;
import iomtriage.records.files.AtomicFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** Writes a folder beside its place and moves it there when it is whole. */
public final class MarkedFolder {

    private final String mark;

    /** @param mark name of a file that every folder of this kind has: only such a folder is ever replaced */
    public MarkedFolder(String mark) {
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
        AtomicFolder.replacePrivate(whole, files);
    }
}
