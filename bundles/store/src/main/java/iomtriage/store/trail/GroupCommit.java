package iomtriage.store.trail;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.Appended;
import iomtriage.store.CommitInDoubtException;
import iomtriage.store.Database;
import iomtriage.store.Salts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** How often and after what pauses to ask what became of a commit that failed. */
    private static final int ATTEMPTS = 3;

    private static final long PAUSE_MILLIS = 500;

    private final Database database;
    private final Salts salts;
    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private volatile boolean closing;
    private final Thread writer = new Thread(this::run, "iomtriage-audit-writer");

    GroupCommit(Database database, Salts salts) {
        this.database = database;
        this.salts = salts;
        writer.setDaemon(true);
        writer.start();
    }

    /** Whether entries are being written. */
    boolean isWriting() {
        return writer.isAlive();
    }

    /** Waits until the entry is on disk. */
    Appended append(Append append) {
        queue(append);
        return answer(append);
    }

    /** Waits until all are on disk. */
    List<Appended> append(List<Append> appends) {
        appends.forEach(this::queue);
        return appends.stream().map(GroupCommit::answer).toList();
    }

    private void queue(Append append) {
        // The last test is for a writer that ended between the first two.
        if (closing || !queue.offer(append) || !writer.isAlive() && queue.remove(append)) {
            throw new StoreUnavailableException(new IllegalStateException("The audit writer is overloaded or closed."));
        }
    }

    private static Appended answer(Append append) {
        try {
            return append.done().join();
        } catch (CompletionException failed) {
            throw Database.unavailable(failed.getCause());
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
        List<Appended> answers = new ArrayList<>();
        try {
            database.writing(connection -> {
                AppendBatch.write(connection, salts, batch, answers);
                database.flush(connection);
                complete(batch, answers);
                return answers;
            });
        } catch (CommitInDoubtException doubt) {
            settle(batch, answers, doubt);
        } catch (SQLException | RuntimeException failed) {
            fail(batch, failed);
        } catch (Error broken) {
            // With an answer to each, it may have come after the commit.
            if (answers.size() == batch.size()) {
                settle(batch, answers, new CommitInDoubtException(broken));
            } else {
                fail(batch, broken);
            }
        }
    }

    /** Finds out what became of a commit that failed, so that those who wait are told the truth. */
    private void settle(List<Append> batch, List<Appended> answers, CommitInDoubtException doubt) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                database.writing(connection -> {
                    if (isCommitted(connection, answers)) {
                        database.flush(connection);
                        complete(batch, answers);
                    } else {
                        fail(batch, new SQLException("The database did not commit.", doubt));
                    }
                    return answers;
                });
                return;
            } catch (SQLException | RuntimeException | Error stillAway) {
                doubt.addSuppressed(stillAway);
                pause();
            }
        }
        fail(batch, doubt);
    }

    /** All of a batch is committed, or none of it: its newest entry tells. Where nothing was to be written, nothing can fail. */
    private static boolean isCommitted(Connection connection, List<Appended> answers) throws SQLException {
        for (int i = answers.size() - 1; i >= 0; i--) {
            if (answers.get(i) instanceof Appended.Written written) {
                return CommitLookup.isCommitted(connection, written.entry());
            }
        }
        return true;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException nobodyMay) {
            closing = true;
        }
    }

    private static void complete(List<Append> batch, List<Appended> answers) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).done().complete(answers.get(i));
        }
    }

    private static void fail(List<Append> batch, Throwable why) {
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
