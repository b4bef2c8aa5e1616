package iomtriage.store.witness;

import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.NotedEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Notes the newest entry in a file beside the store, signed with a key that is not in it, and holds the trail to what was noted:
 * anyone who can write to the store, and makes every hash anew, cuts the end off or empties it, cannot make the notes fit. How much
 * that is worth depends on where file and key are kept. Thread-safe.
 */
public final class Witness {

    private final WitnessFile file;
    private final WitnessKey key;
    private final String restored;
    private final Clock clock;
    private Optional<NotedEntry> last = Optional.empty();
    private boolean isRestored;

    /**
     * @param restored the newest entry, as NUMBER:HASH, of a store that someone says was restored on purpose; empty text if
     *     nobody does
     */
    public Witness(Path file, WitnessKey key, String restored, Clock clock) {
        this.file = new WitnessFile(file);
        this.key = key;
        this.restored = restored;
        this.clock = clock;
    }

    /**
     * Checks a trail against what was noted last.
     *
     * @param trail checks the trail, and that it holds an entry
     * @throws IOException if the notes cannot be read now, which says nothing of the trail
     */
    public synchronized ChainVerdict check(Function<Optional<NotedEntry>, ChainVerdict> trail) throws IOException {
        Optional<NotedEntry> noted;
        try {
            noted = noted();
        } catch (NotSignedException changed) {
            return new ChainVerdict.Broken(0, changed.getMessage());
        }
        ChainVerdict verdict = trail.apply(noted);
        return verdict instanceof ChainVerdict.Broken broken && noted.isPresent()
                ? unlessRestored(broken, trail.apply(Optional.empty()))
                : verdict;
    }

    /**
     * The entry noted last; empty if none ever was.
     *
     * @throws IOException if the notes cannot be read, or the last one was not signed by the key
     */
    public synchronized Optional<NotedEntry> noted() throws IOException {
        return file.exists() ? Optional.of(file.newest(key.shared())) : Optional.empty();
    }

    /** Whether a check passed only because someone says that the store was restored on purpose. */
    public synchronized boolean isRestored() {
        return isRestored;
    }

    /** A trail that holds together in itself, though not with what was noted, may have been restored on purpose. */
    private ChainVerdict unlessRestored(ChainVerdict.Broken broken, ChainVerdict byItself) {
        if (!(byItself instanceof ChainVerdict.Intact intact)) {
            return broken;
        }
        NotedEntry now = NotedEntry.newest(intact);
        isRestored = now.toString().equals(restored);
        return isRestored ? intact : new ChainVerdict.Broken(broken.number(), broken.finding() + wayOut(now));
    }

    private static String wayOut(NotedEntry now) {
        return " If the store was restored from a backup on purpose, say so by setting witness.restored in iomtriage.store to "
                + now + ".";
    }

    /** Notes the newest entry, unless it was noted already. */
    public synchronized void note(NotedEntry newest) throws IOException {
        if (!last.equals(Optional.of(newest))) {
            file.add(clock.instant(), newest, key);
            last = Optional.of(newest);
        }
    }
}
