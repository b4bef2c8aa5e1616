package iomtriage.reviews.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks entries in order against the chain. Feed it every entry, then ask. Not thread-safe. */
public final class ChainCheck {

    private static final String CHANGED = "was changed after it was written";
    private static final String REMOVED = "has lost what it said, and no entry says that it was erased";

    private long number;
    private String hash = Chain.START;
    private long erased;
    /** What was erased, by the number of the entry that must say so: it comes later. */
    private final Map<Long, ErasedEntries> erasures = new TreeMap<>();

    private Optional<ChainVerdict> broken = Optional.empty();

    /** Checks the next entry as it stands in a store. */
    public void accept(StoredEntry entry) {
        if (broken.isPresent()) {
            return;
        }
        if (entry.number() <= number) {
            broken = broken(entry.number(), "was put in where no entry belongs");
        } else if (entry.number() != number + 1) {
            broken = broken(number + 1, "is missing: the next one kept is number " + entry.number());
        } else if (!entry.previous().equals(hash)) {
            broken = broken(entry.number(), "does not follow from the entry before it");
        } else {
            broken = content(entry).or(() -> erasure(entry));
        }
        number = entry.number();
        hash = entry.hash();
    }

    private Optional<ChainVerdict> content(StoredEntry entry) {
        boolean gone = entry.subject().isEmpty()
                && entry.seal().salt().isEmpty()
                && entry.detail().equals(ErasedEntries.NOTHING);
        boolean sealed = entry.seal().digest().isPresent();
        if (entry.seal().erasedBy().isPresent()) {
            return erased(entry, gone, sealed);
        }
        if (sealed && gone) {
            return broken(entry.number(), REMOVED);
        }
        return isAsWritten(entry) && !isAboutNobody(entry) ? Optional.empty() : broken(entry.number(), CHANGED);
    }

    /** The hash of an entry from before there were salts cannot be made again: the erasure's digest holds what stays of it. */
    private Optional<ChainVerdict> erased(StoredEntry entry, boolean gone, boolean sealed) {
        long by = entry.seal().erasedBy().getAsLong();
        if (!gone || sealed && !entry.hash().equals(Chain.hash(entry))) {
            return broken(entry.number(), CHANGED);
        }
        if (by <= entry.number() || entry.action().equals(Action.ERASED.name())) {
            return broken(entry.number(), REMOVED);
        }
        erased++;
        erasures.computeIfAbsent(by, none -> new ErasedEntries()).add(entry);
        return Optional.empty();
    }

    /**
     * Whether an entry whose content is there says what it said when it was written, by itself: whether it is where it belongs,
     * only all together can say.
     */
    public static boolean isAsWritten(StoredEntry entry) {
        return entry.hash().equals(Chain.hash(entry))
                && entry.seal()
                        .digest()
                        .map(digest -> entry.seal()
                                .salt()
                                .filter(salt -> digest.equals(Chain.digest(salt, entry.subject(), entry.detail())))
                                .isPresent())
                        .orElse(true);
    }

    /** An empty reference hashes like none at all, but was never written. */
    private static boolean isAboutNobody(StoredEntry entry) {
        return entry.subject().filter(String::isEmpty).isPresent();
    }

    /** Whether an entry says of exactly those that were erased by it that they were. */
    private Optional<ChainVerdict> erasure(StoredEntry entry) {
        ErasedEntries byIt = erasures.remove(entry.number());
        if (byIt == null && !entry.action().equals(Action.ERASED.name())) {
            return Optional.empty();
        }
        ErasedEntries those = byIt == null ? new ErasedEntries() : byIt;
        if (those.areThoseOf(entry)) {
            return Optional.empty();
        }
        return entry.action().equals(Action.ERASED.name())
                ? broken(
                        entry.number(),
                        "says which entries were erased, but others were, or what stays of them was changed")
                : broken(those.first(), REMOVED);
    }

    /**
     * The verdict on everything fed so far.
     *
     * @param expectedNumber number of the newest entry, as noted beside the trail
     * @param expectedHash hash of the newest entry, as noted beside the trail
     */
    public ChainVerdict verdict(long expectedNumber, String expectedHash) {
        if (broken.isPresent()) {
            return broken.get();
        }
        if (number < expectedNumber) {
            return broken(number + 1, "is missing: the trail was cut off after entry " + number)
                    .orElseThrow();
        }
        if (number != expectedNumber || !hash.equals(expectedHash)) {
            return broken(number, "is not the one that was noted as the newest").orElseThrow();
        }
        return erasures.values().stream()
                .findFirst()
                .flatMap(none -> broken(none.first(), REMOVED))
                .orElseGet(() -> new ChainVerdict.Intact(number, hash, erased));
    }

    private static Optional<ChainVerdict> broken(long number, String what) {
        return Optional.of(new ChainVerdict.Broken(number, "Audit entry " + number + " " + what + "."));
    }
}
