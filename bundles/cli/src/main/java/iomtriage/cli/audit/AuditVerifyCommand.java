package iomtriage.cli.audit;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.terminal.ProgressBar;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the audit trail. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Checks every entry of the audit trail, in order, and prints the newest one's number and hash.",
        description = {
            "",
            "Each entry carries a hash of all it says and of the entry before, so that nobody can change, remove, add or",
            "swap one without breaking the chain there. Anyone who can write to the database could still rewrite the whole",
            "chain, and it would hold together. What they cannot change is what was noted elsewhere: put the line",
            "\"newest\" into the minutes of a meeting, say, and give it to --expect a month later. If that entry is still",
            "the same, so is every entry before it.",
            ""
        },
        footer = {
            "",
            "Exit code 2 if the trail does not hold together, or does not hold the entry expected; the first entry that is"
                    + " wrong is named."
        })
public final class AuditVerifyCommand implements Callable<Integer> {

    @Mixin
    private AuditStoreOptions store;

    @Option(
            names = "--expect",
            paramLabel = "NUMBER:HASH",
            description = "An entry noted elsewhere earlier, which the trail must still hold.")
    private @Nullable String expect;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Optional<NotedEntry> noted = Optional.ofNullable(expect).map(NotedEntry::parse);
        TrailReport report;
        try (ProgressBar bar = output.progress()) {
            report = new TrailCheck(noted, bar).of(store.reader());
        }
        if (output.isJson()) {
            output.json(report.plain());
        } else {
            print(report);
        }
        return report.isWhole() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private void print(TrailReport report) {
        Optional<String> finding = report.finding();
        output.line(
                "%s",
                finding.map("The audit trail FAILS: "::concat).orElse("OK: the audit trail is as it was written."));
        output.line("  entries   %,d", report.entries());
        output.line("  from      %s", report.from().map(Instant::toString).orElse("none"));
        output.line("  until     %s", report.until().map(Instant::toString).orElse("none"));
        report.newest().ifPresent(newest -> output.line("  newest    %s", newest));
        if (finding.isPresent()) {
            output.line(
                    "Keep the store as it is, and tell the person responsible for its data. Restore the newest backup that");
            output.line(
                    "passes this check beside it, write both out with \"audit export\", and compare from there on.");
        } else if (expect != null) {
            output.line("It still holds the entry noted earlier, so no entry up to that one has been rewritten since.");
        }
    }
}
