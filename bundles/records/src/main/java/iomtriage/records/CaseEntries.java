package iomtriage.records;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a host's source hands over, where it cannot be trusted to hand over every entry: null, and an entry whose making
 * throws, cost that entry only and come as one that could not be read.
 *
 * <p>An exception may take others with it that nobody would miss: those that follow where the source itself broke, or those
 * of the same inner stream. So it is taken for that of one entry only where the stream knows how many it has, as that of a
 * list does, and all of them came. Otherwise reading ends. Not thread-safe.
 */
public final class CaseEntries implements Spliterator<CaseEntry> {

    private static final Finding NOTHING = new Finding(
            FindingCode.UNREADABLE,
            "record",
            "The case system handed over null in its place.",
            "Correct the case source, and rank again.");

    private final String source;
    private final Spliterator<CaseEntry> entries;
    private final Consumer<CaseEntry> hand = entry -> handed = entry;
    private @Nullable CaseEntry handed;
    private long expected;
    private long taken;
    private @Nullable RuntimeException failure;

    private CaseEntries(String source, Spliterator<CaseEntry> entries) {
        this.source = source;
        this.entries = entries;
    }

    /**
     * The entries of a source in its order; the caller closes the stream. One that threw or was null has an empty reference:
     * see {@link #reference}.
     *
     * @throws UncheckedIOException while they are read, if the source itself cannot be read, or fails in a way that may have
     *     taken other entries with it
     */
    public static Stream<CaseEntry> of(CaseSource source) {
        Stream<CaseEntry> entries = source.entries();
        return StreamSupport.stream(
                        new CaseEntries(source.name(), entries.parallel().spliterator()), false)
                .onClose(entries::close);
    }

    /**
     * What to call an entry that could not be read: its own reference, or its position where it has none.
     *
     * @param own its own, empty where it has none
     * @param position where it is in its source, from 1
     */
    public static String reference(String own, long position) {
        return own.isEmpty() ? "entry " + position : own;
    }

    @Override
    public boolean tryAdvance(Consumer<? super CaseEntry> action) {
        if (taken == 0) {
            expected = entries.getExactSizeIfKnown();
        }
        CaseEntry entry = next();
        if (entry == null) {
            return false;
        }
        taken++;
        action.accept(entry);
        return true;
    }

    private @Nullable CaseEntry next() {
        handed = null;
        try {
            if (entries.tryAdvance(hand)) {
                return handed == null ? new CaseEntry.Unreadable("", List.of(NOTHING)) : handed;
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable;
        } catch (RuntimeException failed) {
            if (taken >= expected) {
                throw brokenOff(failed);
            }
            failure = failed;
            return new CaseEntry.Unreadable("", findings(failed));
        }
        if (failure != null && taken != expected) {
            throw brokenOff(failure);
        }
        return null;
    }

    @Override
    public @Nullable Spliterator<CaseEntry> trySplit() {
        if (taken > 0) {
            return null;
        }
        try {
            Spliterator<CaseEntry> front = entries.trySplit();
            return front == null ? null : new CaseEntries(source, front);
        } catch (UncheckedIOException unreadable) {
            throw unreadable;
        } catch (RuntimeException failed) {
            throw brokenOff(failed);
        }
    }

    @Override
    public long estimateSize() {
        return entries.estimateSize();
    }

    @Override
    public int characteristics() {
        return entries.characteristics() & (ORDERED | SIZED | SUBSIZED) | NONNULL;
    }

    private static List<Finding> findings(RuntimeException failed) {
        if (failed instanceof CaseRecordRefusedException refused) {
            return refused.findings();
        }
        return List.of(new Finding(
                FindingCode.UNREADABLE,
                "record",
                "The case system failed while it was handing it over: " + where(failed) + ".",
                "Correct the case source or the record, and rank again."));
    }

    private UncheckedIOException brokenOff(RuntimeException failed) {
        String message =
                "The caseload \"" + source + "\" cannot be read to its end: its source failed (" + where(failed)
                        + "), and nobody can tell who else is lost with what it failed at. Correct the source, or have it hand"
                        + " over a CaseEntry.Unreadable for a record that cannot be made.";
        return new UncheckedIOException(message, new IOException(message, failed));
    }

    /** What failed and where in the code; its message could say anything about anybody. */
    private static String where(RuntimeException failed) {
        StackTraceElement[] trace = failed.getStackTrace();
        return failed.getClass().getName()
                + (trace.length == 0 ? "" : " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber());
    }
}
