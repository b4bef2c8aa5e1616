package iomtriage.store;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.referrals.audit.Appended;
import iomtriage.referrals.audit.AuditDraft;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One thread that writes everybody's entries. Whatever came in while it was busy goes into the next transaction together, so
 * that fifty people who look at cases at once share a few flushes to disk. Nobody is answered before the flush.
 */
final class GroupCommit implements AutoCloseable {

    private static final int LARGEST_BATCH = 256;
    private static final int LONGEST_QUEUE = 10_000;
    private static final long LONGEST_WAIT_MILLIS = 50;

    private final Database database;
    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private volatile boolean closing;
    private final Thread writer = new Thread(this::run, "iomtriage-audit-writer");

    GroupCommit(Database database) {
        this.database = database;
        writer.setDaemon(true);
        writer.start();
    }

    /** Waits until the entry is on disk. */
    Appended append(AuditDraft draft, OptionalLong lastSeen) {
        Append append = Append.of(draft, lastSeen);
        // The last test is for a writer that ended between the first two.
        if (closing || !queue.offer(append) || !writer.isAlive() && queue.remove(append)) {
            throw new StoreUnavailableException(new IllegalStateException("The audit writer is overloaded or closed."));
        }
        try {
            return append.done().join();
        } catch (CompletionException failed) {
            throw new StoreUnavailableException(failed.getCause());
        }
    }

    /**
     * Writes until closed and nothing is left. It is never interrupted: an interrupt in the middle of a write would close
     * the database's file, or be swallowed by it.
     */
    private void run() {
        List<Append> batch = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            next().ifPresent(first -> {
                batch.add(first);
                queue.drainTo(batch, LARGEST_BATCH - 1);
                write(batch);
                batch.clear();
            });
        }
    }

    private Optional<Append> next() {
        try {
            return Optional.ofNullable(queue.poll(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException nobodyMay) {
            closing = true;
            return Optional.empty();
        }
    }

    private void write(List<Append> batch) {
        try (Connection connection = database.connect()) {
            List<Appended> answers = AppendBatch.write(connection, batch);
            flush(connection);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done().complete(answers.get(i));
            }
        } catch (SQLException | RuntimeException failed) {
            fail(batch, failed);
        }
    }

    /** H2 commits to the operating system; this makes it reach the disk. PostgreSQL does so by itself. */
    private void flush(Connection connection) throws SQLException {
        if (database.dialect() == Dialect.H2) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    private static void fail(List<Append> batch, Exception why) {
        batch.forEach(each -> each.done().completeExceptionally(why));
    }

    @Override
    public void close() {
        closing = true;
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        List<Append> left = new ArrayList<>();
        queue.drainTo(left);
        fail(left, new IllegalStateException("The store was closed."));
    }
}
