package iomtriage.pages.programme;

import iomtriage.api.review.CaseReview;
import iomtriage.evaluation.matching.MatchingSettings;
import iomtriage.lists.PublishedList;
import iomtriage.lists.caseload.MappedCaseload;
import iomtriage.programme.NotEvaluableException;
import iomtriage.programme.ProgrammePeople;
import iomtriage.programme.ProgrammeResult;
import iomtriage.records.memory.RecentlyUsed;
import iomtriage.records.parallel.BackgroundWorker;
import iomtriage.reviews.access.ShownTo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Evaluates the programme on the people of a list in the background, when someone asks for it, one evaluation after another. What was
 * found is kept for readers who see the same list, until others were used more lately. Thread-safe.
 */
public final class ProgrammeStudies implements AutoCloseable {

    private static final int KEPT = 30;

    /** What two people must share, as on the command line. */
    private static final List<String> EXACT = List.of("sex");

    private static final long SEED = 12_345;

    private final Map<Key, Answer> answers = new RecentlyUsed<>(KEPT);
    private final BackgroundWorker maker =
            new BackgroundWorker("iomtriage-programme", "The service stopped while a programme was being evaluated.");

    /**
     * Readers who are told the same, and what they asked.
     *
     * @param list of the list as they may see it: of other people it has another id
     */
    private record Key(String list, Instant madeAt, ShownTo reader, OnTheProgramme by) {

        static Key of(PublishedList shown, ShownTo reader, OnTheProgramme by) {
            return new Key(shown.list().header().id(), shown.madeAt(), reader, by);
        }
    }

    /** What there is to tell. */
    public sealed interface Answer {

        /** Nobody asked yet. */
        record NotAsked() implements Answer {}

        /**
         * It is being made.
         *
         * @param done how many of the records were read, each of them twice
         */
        record BeingMade(long done) implements Answer {}

        /** It is made. */
        record Made(ProgrammeResult result) implements Answer {}

        /**
         * It cannot be made.
         *
         * @param why with the way out
         * @param details everything that is wrong, or how many people were left after each step
         */
        record NotPossible(String why, List<String> details) implements Answer {}
    }

    /** What there is by now; nothing is begun. */
    Answer of(ShownTo reader, PublishedList shown, OnTheProgramme by) {
        synchronized (answers) {
            Answer known = answers.get(Key.of(shown, reader, by));
            return known == null ? new Answer.NotAsked() : known;
        }
    }

    /**
     * Begins, unless it is being made.
     *
     * @param shown the list in view as the reader may see it: nobody else is read
     * @param reviews what was decided about people whose cases the reader may open
     */
    void make(ShownTo reader, PublishedList shown, OnTheProgramme by, List<CaseReview> reviews) {
        Key key = Key.of(shown, reader, by);
        synchronized (answers) {
            if (answers.get(key) instanceof Answer.BeingMade) {
                return;
            }
            answers.put(key, new Answer.BeingMade(0));
        }
        maker.submit(() -> put(key, made(key, shown, reviews)));
    }

    private void put(Key key, Answer answer) {
        synchronized (answers) {
            answers.put(key, answer);
        }
    }

    private Answer made(Key key, PublishedList shown, List<CaseReview> reviews) {
        LocalDate day = shown.list().header().asOf();
        try {
            var people = new ProgrammePeople(
                            List.of(new MappedCaseload(shown.source(), record -> key.reader.of(record, day))),
                            key.by.source(reviews),
                            day,
                            EXACT,
                            SEED)
                    .gather(read -> read(key, read));
            return new Answer.Made(ProgrammeResult.of(people, MatchingSettings.standard(), SEED));
        } catch (NotEvaluableException not) {
            return new Answer.NotPossible(not.getMessage(), not.details());
        } catch (RuntimeException | Error failed) {
            // Nobody is to wait for ever, whatever it was.
            if (!maker.isStopped()) {
                System.getLogger(ProgrammeStudies.class.getName())
                        .log(System.Logger.Level.ERROR, "The programme could not be evaluated.", failed);
            }
            return new Answer.NotPossible(
                    "The programme could not be evaluated. The log of the server says why.", List.of());
        }
    }

    private void read(Key key, long records) {
        if (maker.isStopped()) {
            throw new CancellationException();
        }
        put(key, new Answer.BeingMade(records));
    }

    /** Stops, and waits a little until nobody works on an evaluation any more. */
    @Override
    public void close() {
        maker.close();
    }
}
