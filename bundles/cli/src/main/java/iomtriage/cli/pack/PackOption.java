package iomtriage.cli.pack;

import iomtriage.api.score.PackRefusedException;
import iomtriage.scoring.pack.ModelPack;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which pack a command uses. */
public final class PackOption {

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "PACK",
            description = "Model pack: a folder or a .zip of one.")
    private Path pack;

    public Path path() {
        return pack;
    }

    public ModelPack load() throws PackRefusedException {
        return Packs.load(pack);
    }
}
