package iomtriage.cli.audit;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.terminal.ProgressBar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the audit trail out. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Writes the audit trail, the decision log or the access log as a file, and checks the trail on the way.",
        description = {
            "",
            "One entry a line, oldest first, as JSON: number, at, user, action, subject, detail, salt, digest, erasedBy,",
            "previous, hash. The detail is JSON within a text. The digest is SHA-256 of salt, subject and detail; the hash is",
            "SHA-256 of number and time in milliseconds (8 bytes each), then of user, action, digest and previous. Each text is",
            "its length in bytes (4 bytes) and its UTF-8. An entry without a digest is from before there were salts: its hash",
            "has subject and detail in the place of the digest. An entry that was erased names the one that says so.",
            "",
            "The file holds personal data: only you may read it, and nothing in the store says that you have it.",
            ""
        },
        footer = {"", "Exit code 2 if the trail does not hold together (see verify); the file is written all the same."
        })
public final class AuditExportCommand implements Callable<Integer> {

    @Mixin
    private AuditStoreOptions store;

    @Option(names = "--out", required = true, paramLabel = "FILE.jsonl", description = "Where the entries go.")
    private Path out;

    @Option(
            names = "--decisions",
            description = "The decision log: decisions, second persons' answers, withdrawals and agencies' views.")
    private boolean decisions;

    @Option(
            names = "--access",
            description = "The access log: who signed in or was kept out, and who was shown what about whom.")
    private boolean access;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        TrailExport export = new TrailExport(part());
        TrailReport report;
        try (ProgressBar bar = output.progress()) {
            report = export.write(store.reader(), out, bar);
        }
        if (output.isJson()) {
            Map<String, Object> plain = report.plain();
            plain.put("written", export.lines());
            output.json(plain);
        } else {
            output.line("%,d of %,d entries written to %s.", export.lines(), report.entries(), out.getFileName());
        }
        report.finding().ifPresent(finding -> output.remark("WARNING: the audit trail fails. %s", finding));
        return report.isWhole() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private LogPart part() {
        if (decisions && access) {
            throw new Refusal("--decisions and --access are two files. Write one after the other, or leave out both"
                    + " for the whole trail.");
        }
        return decisions ? LogPart.DECISION_LOG : access ? LogPart.ACCESS_LOG : LogPart.WHOLE_TRAIL;
    }
}
