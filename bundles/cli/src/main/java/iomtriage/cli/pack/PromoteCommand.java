package iomtriage.cli.pack;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.OneLine;
import iomtriage.cli.terminal.Output;
import iomtriage.scoring.pack.ModelPack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a pack into service. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Puts a checked pack into the folder that a service takes its pack from, and writes down who and why.",
        description = {
            "",
            "FOLDER/current.zip is replaced in one step; every pack that ever was stays in FOLDER/packs, so that going"
                    + " back is promoting that one. The history cannot be changed unnoticed: see history. A signed pack is"
                    + " replaced by a signed one only.",
            ""
        })
public final class PromoteCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PACK", description = "Model pack: a folder or a .zip of one.")
    private Path pack;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "The service's folder.")
    private Path folder;

    @Option(
            names = "--by",
            converter = OneLine.class,
            required = true,
            paramLabel = "NAME",
            description = "Who answers for it.")
    private String by;

    @Option(
            names = "--reason",
            converter = OneLine.class,
            required = true,
            paramLabel = "TEXT",
            description = "Why: it stays in the history.")
    private String reason;

    @Option(names = "--at", paramLabel = "TIME", description = "When, as 2026-01-31T12:00:00Z. Default: now.")
    private @Nullable Instant at;

    @Option(
            names = "--accept-unsealed",
            description = "Go on with a history of earlier versions, whose newest line has no digest of its own.")
    private boolean acceptUnsealed;

    @Mixin
    private KeyOption key;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, IOException {
        ModelPack checked = Packs.load(pack, key.trust());
        Instant when = at == null ? Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS) : at;
        LiveFolder live = new LiveFolder(folder);
        Optional<String> back = live.stepBackFrom(checked);
        LiveFolder.Promotion promotion =
                live.promote(checked, pack, new LiveFolder.Entry(by, reason, when, acceptUnsealed));
        if (output.isJson()) {
            output.json(promotion);
            return ExitCode.DONE;
        }
        output.line("%s is in service: %s/%s.", promotion.pack(), folder.getFileName(), LiveFolder.CURRENT);
        output.line("Digest of the newest line of its history, to be noted elsewhere: %s", promotion.own());
        back.ifPresent(newer -> output.line("NOTE: this is a step back: %s was in service.", newer));
        checked.summary().warning().ifPresent(warning -> output.line("NOTE: %s", warning));
        return ExitCode.DONE;
    }
}
