package iomtriage.cli.audit;

import iomtriage.api.referral.Progress;
import iomtriage.records.files.AtomicFile;
import iomtriage.reviews.audit.StoredEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a log as JSON Lines, and checks the whole trail while it reads it. Not thread-safe. */
public final class TrailExport {

    private final LogPart part;
    private long lines;

    public TrailExport(LogPart part) {
        this.part = part;
    }

    /** How many entries were written. */
    public long lines() {
        return lines;
    }

    /**
     * Writes the file. It appears whole, or not at all.
     *
     * @throws iomtriage.cli.terminal.Refusal if the store cannot be read
     */
    public TrailReport write(StoreReader store, Path out, Progress progress) throws IOException {
        try (AtomicFile file = AtomicFile.createPrivate(out)) {
            Writer writer = file.writer();
            TrailCheck check = new TrailCheck(Optional.empty(), progress);
            TrailReport report = store.read(trail -> check.report(trail, entry -> line(writer, entry)));
            file.commit();
            return report;
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private void line(Writer writer, StoredEntry entry) {
        if (!part.holds(entry)) {
            return;
        }
        try {
            writer.write(EntryLine.of(entry));
            writer.write('\n');
            lines++;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
