package iomtriage.lists.study;

import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.records.memory.RecentlyUsed;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A study of everybody on a list, made once for each list, in the background, when someone first asks for it: nobody waits for it,
 * and a list of which nobody asks costs nothing. Studies are made one after another. Thread-safe.
 *
 * @param <T> what is found
 */
public final class OnDemand<T> {

    /** The list in view, as different readers see it. */
    private static final int KEPT = 50;

    private static final int IDLE_SECONDS = 1;
    private static final Executor MAKER = maker();

    private final String what;
    private final Function<PublishedList, T> study;
    private final Map<ListIndex, Answer<T>> answers = new RecentlyUsed<>(KEPT);

    /**
     * @param what what it is, in plain words, as the subject of a sentence
     * @param study makes it; called on a thread of its own
     */
    public OnDemand(String what, Function<PublishedList, T> study) {
        this.what = what;
        this.study = study;
    }

    /** One thread for all, which ends when there is nothing to do, so that a bundle that stops leaves none behind. */
    private static Executor maker() {
        ThreadPoolExecutor maker =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "iomtriage-list-studies");
                    thread.setDaemon(true);
                    return thread;
                });
        maker.allowCoreThreadTimeOut(true);
        return maker;
    }

    /** What there is to tell. */
    public sealed interface Answer<T> {

        /** It is made. */
        record Known<T>(T found) implements Answer<T> {}

        /** It is being made: ask again in a moment. */
        record BeingMade<T>() implements Answer<T> {}

        /** It cannot be made. */
        record Unknown<T>(String why) implements Answer<T> {}
    }

    /** Of a list, in the form in which its reader sees it. */
    public Answer<T> of(PublishedList list) {
        synchronized (answers) {
            Answer<T> known = answers.get(list.index());
            if (known != null) {
                return known;
            }
            Answer<T> begun = new Answer.BeingMade<>();
            answers.put(list.index(), begun);
            MAKER.execute(() -> make(list));
            return begun;
        }
    }

    private void make(PublishedList list) {
        Answer<T> made;
        try {
            made = new Answer.Known<>(study.apply(list));
        } catch (RuntimeException | Error failed) {
            // Nobody is to wait for ever, whatever it was.
            System.getLogger(OnDemand.class.getName())
                    .log(System.Logger.Level.ERROR, what + " could not be made.", failed);
            made = new Answer.Unknown<>(what + " could not be made. The log of the server says why.");
        }
        synchronized (answers) {
            answers.put(list.index(), made);
        }
    }
}
