package iomtriage.cli.pack;

import iomtriage.cli.terminal.Refusal;
import iomtriage.scoring.pack.writing.PackContents;
import iomtriage.scoring.pack.writing.PackWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import picocli.CommandLine.Option;

/** Where a new pack goes. What stands there already is never replaced unasked. */
public final class NewPack {

    @Option(names = "--out", required = true, paramLabel = "PACK", description = "Where the pack goes: a folder.")
    private Path out;

    @Option(names = "--replace", description = "Replace the pack that stands there.")
    private boolean replace;

    public Path path() {
        return out;
    }

    /** To be asked before hours of training. */
    public void refuseIfTaken() {
        if (Files.exists(out) && !replace) {
            throw new Refusal("\"" + out.getFileName()
                    + "\" exists. Name another folder with --out, or replace the pack there with --replace.");
        }
    }

    /** All files of a pack by name, manifest included. */
    public void write(SortedMap<String, byte[]> files) throws IOException {
        refuseIfTaken();
        new PackWriter().write(files, out);
    }

    public void write(PackContents contents) throws IOException {
        refuseIfTaken();
        new PackWriter().write(contents, out);
    }
}
