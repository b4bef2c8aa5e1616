package iomtriage.cli.pack;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.Patch;
import iomtriage.additive.shape.Edit;
import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.writing.PackParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applies a shape patch. */
@Command(
        name = "edit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Applies a person's changes to a model's terms and writes a new pack that says so.",
        description = {
            "",
            "A patch is a text file:",
            "  additive-patch 1",
            "  author J. Smith",
            "  reason A missing needs assessment must not lower the score",
            "  set 0 0.0 needs_total        bin 0 (missing) of the term needs_total adds nothing",
            "  smooth age                   averages each bin with its neighbours",
            "  monotone INCREASING sanctions   more never lowers the score, pairs with other features included",
            "  drop housing                 the score no longer depends on it: its pairs go with it",
            "See the terms and their bins with shapes. Cards and report of the old pack do not hold for the new one and are left"
                    + " out: evaluate it before it is promoted.",
            ""
        })
public final class EditCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PACK", description = "Model pack: a folder or a .zip of one.")
    private Path pack;

    @Option(names = "--patch", required = true, paramLabel = "FILE", description = "The changes.")
    private Path patchFile;

    @Option(
            names = "--outcome",
            paramLabel = "ID",
            description = "The outcome whose model is changed. Default: the only one.")
    private @Nullable String outcome;

    @Option(names = "--pack-version", required = true, paramLabel = "VERSION", description = "Version of the new pack.")
    private String version;

    @Mixin
    private NewPack out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, IOException {
        out.refuseIfTaken();
        ModelPack loaded = Packs.load(pack);
        if (version.equals(loaded.manifest().version())) {
            throw new Refusal(
                    "The new pack needs another version than " + version + ", or nobody could tell the two apart.");
        }
        Patch patch = Patch.load(patchFile);
        OutcomeModel changed = Packs.one(loaded, outcome);
        List<AdditiveModel> models = new ArrayList<>();
        for (OutcomeModel model : loaded.models()) {
            models.add(model == changed ? model.model().edit(patch) : model.model());
        }
        out.write(EditedPack.of(PackParts.read(pack), models, version, patch));
        left(patch, changed.model()).forEach(note -> output.line("NOTE: %s", note));
        output.line(
                "%d %s to %s by %s, written to %s as version %s. Evaluate it before it is promoted.",
                patch.edits().size(),
                patch.edits().size() == 1 ? "change" : "changes",
                changed.outcome().id(),
                patch.author(),
                out.path().getFileName(),
                version);
        return ExitCode.DONE;
    }

    /** What an edit of one term leaves as it is. */
    private static List<String> left(Patch patch, AdditiveModel model) {
        return patch.edits().stream()
                .filter(edit -> edit instanceof Edit.SetBin || edit instanceof Edit.Smooth)
                .map(Edit::term)
                .distinct()
                .filter(term -> !model.pairsOf(term).isEmpty())
                .map(term -> "The pairs of " + term + " are as they were, and still move the score with it: "
                        + String.join("; ", model.pairsOf(term)) + ".")
                .toList();
    }
}
