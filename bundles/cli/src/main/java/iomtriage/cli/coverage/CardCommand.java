package iomtriage.cli.coverage;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.pack.NewPack;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.run.CountedIntervals;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.cli.training.TrainerOptions;
import iomtriage.evaluation.governance.IntervalCheck;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.manifest.PackDocuments;
import iomtriage.scoring.pack.writing.PackParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts figures on intervals into the card of a pack that was made before they were counted. */
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Puts what \"coverage\" counted into a pack's card.",
        description = {
            "",
            "Models, bands and golden vectors stay byte for byte as they are, so every score does, and the version with them. The"
                    + " pack's digest is another one, since it is over the card as well, and a signature is left out: sign the"
                    + " new pack again. A pack that is trained anew takes the figures by \"train --coverage FILE\" instead.",
            ""
        })
public final class CardCommand implements Callable<Integer> {

    private static final String MACHINES = "model-card.json";

    @Parameters(paramLabel = "PACK", description = "Model pack: a folder or a .zip of one.")
    private Path pack;

    @Option(
            names = "--coverage",
            required = true,
            paramLabel = "FILE",
            description = "What \"iomtriage coverage\" counted on packs made in the same way.")
    private Path coverage;

    @Mixin
    private NewPack out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, IOException {
        out.refuseIfTaken();
        ModelPack loaded = Packs.load(pack);
        IntervalCheck check = CountedIntervals.read(
                coverage,
                TrainerOptions.of(loaded.manifest().training().settings(), 0).byName());
        PackParts parts = PackParts.read(pack);
        out.write(parts.with(documents(parts, check)));
        output.line(
                "%d figures on intervals are on the card of %s, written to %s. %s",
                check.figures().size(),
                loaded.summary().key(),
                out.path().getFileName(),
                parts.signed()
                        ? "Sign it again: its signature was of the card as it was."
                        : "Its scores are the same.");
        return ExitCode.DONE;
    }

    private static SortedMap<String, byte[]> documents(PackParts parts, IntervalCheck check) throws IOException {
        SortedMap<String, byte[]> own = parts.documents();
        if (!own.keySet().containsAll(List.of(PackDocuments.CARD, MACHINES))) {
            throw new Refusal("The pack has no model card, so figures have no place in it. Make it anew with"
                    + " \"train --coverage FILE\", without --no-evaluation.");
        }
        SortedMap<String, byte[]> anew = new TreeMap<>();
        String card = new String(own.get(PackDocuments.CARD), StandardCharsets.UTF_8);
        anew.put(PackDocuments.CARD, check.intoMarkdown(card).getBytes(StandardCharsets.UTF_8));
        anew.put(MACHINES, check.intoJson(own.get(MACHINES)));
        anew.put(IntervalCheck.FILE, check.json().getBytes(StandardCharsets.UTF_8));
        return anew;
    }
}
