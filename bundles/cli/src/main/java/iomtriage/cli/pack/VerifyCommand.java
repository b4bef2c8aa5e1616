package iomtriage.cli.pack;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.scoring.pack.ModelPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a pack. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header =
                "Checks a pack: every file's digest, its models, its golden vectors, and its signature if a key is given.",
        footer = {"", "Exit code 2 if it fails, with every reason."})
public final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PACK", description = "Model pack: a folder or a .zip of one.")
    private Path pack;

    @Mixin
    private KeyOption key;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        try {
            passed(Packs.load(pack, key.trust()));
            return ExitCode.DONE;
        } catch (PackRefusedException refused) {
            failed(refused);
            return ExitCode.CHECK_FAILED;
        }
    }

    private void passed(ModelPack loaded) {
        if (output.isJson()) {
            result(true, loaded.summary().key().toString(), loaded.digest(), List.of());
            return;
        }
        output.line("%s is sound.", loaded.summary().key());
        output.line("  digest    %s", loaded.digest());
        output.line("  signed    %s", !key.isGiven() ? "not asked" : "yes, for the key given");
        output.line(
                "  reads     %s %s",
                loaded.manifest().input().kind(), loaded.manifest().input().version());
        loaded.models()
                .forEach(model -> output.line(
                        "  predicts  %s: %s, %d months",
                        model.outcome().id(),
                        model.outcome().name(),
                        model.outcome().windowMonths()));
        loaded.summary().warning().ifPresent(warning -> output.line("NOTE: %s", warning));
    }

    private void failed(PackRefusedException refused) {
        if (output.isJson()) {
            result(false, refused.pack(), "", refused.reasons());
            return;
        }
        output.line("The pack \"%s\" fails:", refused.pack());
        refused.reasons().forEach(reason -> output.line("  %s", reason));
    }

    private void result(boolean sound, String name, String digest, List<String> reasons) {
        TreeMap<String, Object> result = new TreeMap<>();
        result.put("sound", sound);
        result.put("pack", name);
        result.put("digest", digest);
        result.put("reasons", reasons);
        output.json(result);
    }
}
