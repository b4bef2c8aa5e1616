package iomtriage.lists;

import iomtriage.records.parallel.BackgroundWorker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Works on one thing at a time on a thread of its own, and gives up what makes no progress: it waits for something of the host,
 * and others wait behind it. A thread that hears nothing of being interrupted is left behind. Thread-safe.
 */
final class ListMaker implements AutoCloseable {

    private static final int LOOKS = 10;

    private final Duration patience;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(ListMaker::watching);
    private BackgroundWorker worker = fresh();
    private Optional<Work> now = Optional.empty();
    private boolean closed;
    private int stillFor;
    /** Written by whatever thread reads a record, so that a look costs them next to nothing. */
    private volatile boolean moved;

    /** @param of what it is known by */
    private record Work(Object of, Runnable task, Consumer<String> givenUp) {}

    /** @param patience after how long without progress a task is given up */
    ListMaker(Duration patience) {
        this.patience = patience;
        long pause = Math.max(1, patience.toMillis() / LOOKS);
        watch.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    private static BackgroundWorker fresh() {
        return new BackgroundWorker("iomtriage-list-maker", "The service stopped while a list was still being made.");
    }

    private static Thread watching(Runnable look) {
        Thread thread = new Thread(look, "iomtriage-list-watch");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * @param of what the task is known by
     * @param givenUp told why, where the task was left behind: what it still does must then have no effect
     */
    synchronized void execute(Object of, Runnable task, Consumer<String> givenUp) {
        execute(new Work(of, task, givenUp));
    }

    private synchronized void execute(Work work) {
        BackgroundWorker by = worker;
        by.submit(() -> {
            if (begin(work, by)) {
                try {
                    work.task().run();
                } finally {
                    end(work);
                }
            }
        });
    }

    /** What waited behind a task that was left behind goes on elsewhere. */
    private synchronized boolean begin(Work work, BackgroundWorker by) {
        if (by != worker) {
            execute(work);
            return false;
        }
        now = Optional.of(work);
        stillFor = 0;
        return true;
    }

    private synchronized void end(Work work) {
        if (now.filter(each -> each == work).isPresent()) {
            now = Optional.empty();
        }
    }

    /** Whatever is worked on goes on. */
    void moved() {
        if (!moved) {
            moved = true;
        }
    }

    /** Whatever fails: a watch that ends would let every later list stand still without a word. */
    private void look() {
        try {
            // Told outside the lock, because those told hold locks of their own, and before the thread hears of it.
            leaveBehind().ifPresent(this::giveUp);
        } catch (RuntimeException | Error failed) {
            System.getLogger(ListMaker.class.getName())
                    .log(System.Logger.Level.ERROR, "A list that stands still could not be given up in order.", failed);
        }
    }

    private void giveUp(Left left) {
        try {
            left.work()
                    .givenUp()
                    .accept("The source of the caseload gave no record for " + minutes()
                            + ", so the list was given up, and what was asked for after it goes on. Find out why the case"
                            + " system does not answer, and ask again; if it needs longer, have the setting"
                            + " list.most.still.minutes raised.");
        } finally {
            left.goOn();
        }
    }

    /** Leaves a task behind if it is being worked on: what it still does must have no effect. */
    void leave(Object of) {
        left(of).ifPresent(Left::goOn);
    }

    private record Left(Work work, BackgroundWorker by) {

        /** Interrupts it; what waited behind it goes on elsewhere. */
        void goOn() {
            by.abandon().forEach(Runnable::run);
        }
    }

    private synchronized Optional<Left> left(Object of) {
        return closed ? Optional.empty() : left(now.filter(work -> work.of() == of));
    }

    private Optional<Left> left(Optional<Work> work) {
        Optional<Left> left = work.map(stuck -> new Left(stuck, worker));
        if (left.isPresent()) {
            worker = fresh();
            now = Optional.empty();
        }
        return left;
    }

    private synchronized Optional<Left> leaveBehind() {
        stillFor = moved ? 0 : stillFor + 1;
        moved = false;
        if (stillFor < LOOKS || closed) {
            return Optional.empty();
        }
        return left(now);
    }

    private String minutes() {
        return patience.toMinutes() == 1 ? "a minute" : patience.toMinutes() + " minutes";
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Nobody who is interrupted takes it for anything but the stop. */
    private synchronized BackgroundWorker stopping() {
        closed = true;
        return worker;
    }

    /** Stops, and waits a little until nobody works any more. */
    @Override
    public void close() {
        watch.shutdownNow();
        stopping().close();
    }
}
