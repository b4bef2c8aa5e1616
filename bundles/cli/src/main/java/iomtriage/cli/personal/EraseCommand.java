package iomtriage.cli.personal;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.cli.audit.AuditStoreOptions;
import iomtriage.cli.audit.StoreWriter;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.reviews.personal.Erasure;
import iomtriage.reviews.personal.Kept;
import iomtriage.reviews.personal.PersonalData;
import iomtriage.store.erasure.JdbcPersonalData;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases a person from a store. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Counts what is kept about a person; with --run, erases it.",
        description = {
            "",
            "Of each audit entry about the person, whom it is about and what it says are deleted, with the salt that ties",
            "them to the chain. The entry's number, time, user and kind stay, and \"audit verify\" still finds the trail whole.",
            "The erasure is an entry itself: who, when, on what authority, and the reference as a salted digest. Nominations",
            "and placements of the person that are kept for the list in view are deleted.",
            "",
            "First see to it that the case system no longer hands the person over; otherwise the next list brings them back.",
            "Backups, exported files and what the case system keeps are not reached from here.",
            ""
        })
public final class EraseCommand implements Callable<Integer> {

    static final String ON_POSTGRES =
            "A service that runs reads the trail anew. Make its list again, which may be of the person; a form that someone is"
                    + " filling in is kept for 12 hours at most. PostgreSQL keeps deleted text on its disk"
                    + " until VACUUM FULL has run on audit_entry and service_state, and in its own logs and backups.";

    @Mixin
    private AuditStoreOptions store;

    @Option(names = "--person", required = true, paramLabel = "REFERENCE", description = "The person's reference.")
    private String person;

    @Mixin
    private ErasureOptions why;

    @Option(names = "--run", description = "Erase. Without it, everything is only counted.")
    private boolean run;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        SubjectId subject = new SubjectId(person);
        Erasure erasure = why.now(subject);
        StoreWriter writer = store.writer();
        Kept kept = writer.with(database -> {
            PersonalData data = new JdbcPersonalData(database);
            return run ? data.erase(subject, erasure) : data.kept(subject);
        });
        if (output.isJson()) {
            output.json(plain(kept));
        } else {
            print(kept);
        }
        if (run && writer.isShared() && !kept.isNothing()) {
            output.remark(ON_POSTGRES);
        }
        return ExitCode.DONE;
    }

    private void print(Kept kept) {
        if (kept.isNothing()) {
            output.line("Nothing is kept under this reference.");
        } else {
            output.line(run ? "Erased:" : "To be erased (nothing was changed; add --run to erase):");
            kept.entries().forEach((action, count) -> output.line("  %,6d  entries: %s", count, action.label()));
            output.line("  %,6d  nominations and placements kept for the list in view", kept.requests());
        }
        if (!kept.aboutOthers().isEmpty()) {
            output.line(
                    "%,d entries about others name this person and stay: read them, and say what must be done. Numbers: %s",
                    kept.aboutOthers().size(),
                    kept.aboutOthers().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    private Map<String, Object> plain(Kept kept) {
        Map<String, Object> plain = new TreeMap<>();
        plain.put("erased", run && !kept.isNothing());
        plain.put("entries", kept.entries());
        plain.put("requests", kept.requests());
        plain.put("aboutOthers", kept.aboutOthers());
        return plain;
    }
}
