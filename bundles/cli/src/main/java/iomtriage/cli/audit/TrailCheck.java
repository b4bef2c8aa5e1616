package iomtriage.cli.audit;

import iomtriage.api.referral.Progress;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.NotedEntry;
import iomtriage.reviews.audit.StoredEntry;
import iomtriage.store.trail.ReadOnlyTrail;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads a whole trail once, in memory that does not grow with it: checks it, and counts. Not thread-safe. */
public final class TrailCheck {

    private final NotedEntry.Search noted;
    private final Progress progress;
    private long entries;
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> until = Optional.empty();

    /** @param noted an entry that the trail must hold */
    public TrailCheck(Optional<NotedEntry> noted, Progress progress) {
        this.noted = new NotedEntry.Search(noted);
        this.progress = progress;
    }

    /** @throws iomtriage.cli.terminal.Refusal if the store cannot be read */
    public TrailReport of(StoreReader store) {
        return store.read(trail -> report(trail, entry -> {}));
    }

    /** @param also is fed every entry, too */
    TrailReport report(ReadOnlyTrail trail, Consumer<StoredEntry> also) throws SQLException {
        OptionalLong total = OptionalLong.of(trail.newest());
        ChainVerdict verdict = trail.verify(entry -> {
            count(entry);
            also.accept(entry);
            progress.at("Reading the audit trail", entries, total);
        });
        return new TrailReport(entries, from, until, noted.verdict(verdict));
    }

    private void count(StoredEntry entry) {
        entries++;
        from = from.or(() -> Optional.of(entry.at()));
        until = Optional.of(entry.at());
        noted.accept(entry);
    }
}
