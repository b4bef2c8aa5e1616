package iomtriage.cli.pack;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the packs that were in service. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        header = "Lists which pack was in service when, by whom and why, and checks that the history holds together.",
        footer = {
            "",
            "Exit code 2 if a line was changed, taken out or put in, or if the pack in service is not the last one."
        })
public final class HistoryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The service's folder (see promote).")
    private Path folder;

    @Option(
            names = "--newest",
            paramLabel = "DIGEST",
            description = "The digest of the newest line as it was noted elsewhere when the pack was promoted.")
    private @Nullable String newest;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        LiveFolder live = new LiveFolder(folder);
        List<LiveFolder.Promotion> history = live.history();
        if (history.isEmpty()) {
            throw new Refusal("Nothing was ever promoted to this folder. Check the path, or promote a pack.");
        }
        List<String> faults = new ArrayList<>(live.faults());
        checkCurrent(live, history.get(history.size() - 1), faults);
        if (newest != null && !newest.equals(history.get(history.size() - 1).own())) {
            faults.add("The newest line is not the one that was noted: lines were changed, or taken out at the end.");
        }
        print(history, faults);
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private static void checkCurrent(LiveFolder live, LiveFolder.Promotion last, List<String> faults) {
        try {
            if (!Packs.load(live.current()).digest().equals(last.digest())) {
                faults.add("The pack in service is not the last one promoted. Promote that one again.");
            }
        } catch (PackRefusedException refused) {
            faults.add("The pack in service cannot be used: " + String.join(" ", refused.reasons()));
        }
    }

    private void print(List<LiveFolder.Promotion> history, List<String> faults) {
        if (output.isJson()) {
            output.json(new TreeMap<>(Map.of("history", history, "faults", faults, "sound", faults.isEmpty())));
            return;
        }
        for (LiveFolder.Promotion each : history) {
            output.line(
                    "%s  %-28s %s  by %s: %s%s",
                    each.at(),
                    each.pack(),
                    each.digest().substring(0, 12),
                    each.by(),
                    each.reason(),
                    each.simulated() ? "  (trained on simulated people)" : "");
        }
        output.line("");
        Optional.ofNullable(history.get(history.size() - 1).own())
                .ifPresent(own -> output.line("Digest of the newest line: %s", own));
        output.line("In service: %s", history.get(history.size() - 1).pack());
        if (faults.isEmpty()) {
            output.line("The history holds together.");
        }
        faults.forEach(fault -> output.line("FAULT: %s", fault));
    }
}
