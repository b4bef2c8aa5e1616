package iomtriage.cli.personal;

import iomtriage.cli.audit.AuditStoreOptions;
import iomtriage.cli.audit.StoreWriter;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.reviews.personal.Erasure;
import iomtriage.reviews.personal.Retention;
import iomtriage.reviews.personal.RetentionKind;
import iomtriage.store.erasure.JdbcRetention;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases what was kept long enough. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Counts what is kept about people for longer than the rules say; with --run, erases it.",
        description = {
            "",
            "By default, decisions, views, ratings and outcomes are kept for six years after the newest of them about the same",
            "person, and who looked at a person for three years. How long is for the controller to decide: --rules.",
            "Entries are erased as \"store erase\" erases them, and that it was done is an entry.",
            ""
        })
public final class RetentionCommand implements Callable<Integer> {

    @Mixin
    private AuditStoreOptions store;

    @Option(
            names = "--rules",
            paramLabel = "FILE.json",
            description = "How long what is kept: {\"decisions\": \"P6Y\", \"consultations\": \"P3Y\"}. Default: this.")
    private @Nullable Path rules;

    @Mixin
    private ErasureOptions why;

    @Option(names = "--run", description = "Erase. Without it, everything is only counted.")
    private boolean run;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        Retention retention = retention();
        Erasure erasure = why.now();
        StoreWriter writer = store.writer();
        Map<RetentionKind, SortedMap<String, Integer>> past = writer.with(database -> {
            JdbcRetention kept = new JdbcRetention(database);
            return run ? kept.erase(retention, erasure) : kept.past(retention, erasure.at());
        });
        if (output.isJson()) {
            output.json(Map.of("erased", run, "past", past));
        } else {
            print(retention, past);
        }
        if (run && writer.isShared()) {
            output.remark(EraseCommand.ON_POSTGRES);
        }
        return ExitCode.DONE;
    }

    private Retention retention() throws IOException {
        try {
            return rules == null ? Retention.STANDARD : Retention.read(rules);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(wrong.getMessage());
        }
    }

    private void print(Retention retention, Map<RetentionKind, SortedMap<String, Integer>> past) {
        output.line(run ? "Erased:" : "Past their period (nothing was changed; add --run to erase):");
        new TreeMap<>(past)
                .forEach((kind, people) -> output.line(
                        "  %,6d  entries about %,d people: %s, kept %s",
                        people.values().stream().mapToInt(Integer::intValue).sum(),
                        people.size(),
                        kind.label(),
                        retention.periods().get(kind).toString().substring(1).toLowerCase(Locale.ROOT)));
    }
}
