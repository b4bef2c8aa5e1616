package iomtriage.cli.audit;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.reviews.audit.NotedEntry;
import iomtriage.store.witness.WitnessFile;
import iomtriage.store.witness.WitnessKey;
import iomtriage.terminal.ProgressBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            "chain, and it would hold together. What they cannot change is what was noted elsewhere: by the service in its",
            "witness file (--witness), or by you, who put the line \"newest\" into the minutes of a meeting, say, and give it",
            "to --expect a month later. If that entry is still the same, so is every entry before it.",
            ""
        },
        footer = {
            "",
            "Exit code 2 if the trail does not hold together, or does not hold the entry expected; the first entry that is"
                    + " wrong is named."
        })
public final class AuditVerifyCommand implements Callable<Integer> {

    private static final String WITNESS = "IOMTRIAGE_STORE_WITNESS_FILE";

    @Mixin
    private AuditStoreOptions store;

    @Option(
            names = "--expect",
            paramLabel = "NUMBER:HASH",
            description = "An entry noted elsewhere earlier, which the trail must still hold.")
    private @Nullable String expect;

    @Option(
            names = "--witness",
            paramLabel = "FILE",
            description =
                    "The witness file, in which the service notes the newest entry: the trail must still hold the one"
                            + " noted last. Default: the one the environment names ($" + WITNESS
                            + "), or the one beside a store in a file.")
    private @Nullable Path witness;

    @Option(
            names = "--witness-key",
            paramLabel = "FILE",
            description =
                    "The public half of the key that signs the notes. Default: FILE.key.pub beside the witness file.")
    private @Nullable Path witnessKey;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        Optional<NotedEntry> noted = noted();
        TrailReport report;
        try (ProgressBar bar = output.progress()) {
            report = new TrailCheck(noted, bar).of(store.reader());
        }
        if (output.isJson()) {
            output.json(report.plain());
        } else {
            print(report, noted.isPresent());
        }
        return report.isWhole() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private Optional<NotedEntry> noted() throws IOException {
        if (expect != null && witness != null) {
            throw new Refusal("Give either --expect or --witness: each names one entry that the trail must hold.");
        }
        if (expect != null) {
            return Optional.of(NotedEntry.parse(expect)
                    .orElseThrow(() -> new Refusal(
                            "--expect wants an entry as \"audit verify\" prints the newest: its number, a colon,"
                                    + " and its hash of 64 digits and letters from a to f.")));
        }
        Optional<Path> file = Optional.ofNullable(witness)
                .or(() -> Optional.ofNullable(System.getenv(WITNESS)).map(Path::of))
                .or(() -> WitnessFile.beside(store.address()).filter(Files::exists));
        return file.isEmpty() ? Optional.empty() : Optional.of(newest(file.get()));
    }

    private NotedEntry newest(Path file) throws IOException {
        Path key = witnessKey != null ? witnessKey : Path.of(WitnessFile.keyOf(file) + ".pub");
        return new WitnessFile(file).newest(WitnessKey.shared(key));
    }

    private void print(TrailReport report, boolean compared) {
        Optional<String> finding = report.finding();
        output.line(
                "%s",
                finding.map("The audit trail FAILS: "::concat).orElse("OK: the audit trail is as it was written."));
        output.line("  entries   %,d", report.entries());
        if (report.erased() > 0) {
            output.line("  erased    %,d, each by an entry that says so", report.erased());
        }
        output.line("  from      %s", report.from().map(Instant::toString).orElse("none"));
        output.line("  until     %s", report.until().map(Instant::toString).orElse("none"));
        report.newest().ifPresent(newest -> output.line("  newest    %s", newest));
        if (finding.isPresent()) {
            output.line(
                    "Keep the store as it is, and tell the person responsible for its data. Restore the newest backup that");
            output.line(
                    "passes this check beside it, write both out with \"audit export\", and compare from there on.");
        } else if (compared) {
            output.line("It still holds the entry noted earlier, so no entry up to that one has been rewritten since.");
        } else {
            output.line("It was compared with nothing that was noted elsewhere: give --witness or --expect.");
        }
    }
}
