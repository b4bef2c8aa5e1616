package iomtriage.reviews.audit;

import java.util.Optional;
import java.util.function.Consumer;

/** Checks entries in order against the chain. Feed it every entry, then ask. Not thread-safe. */
public final class ChainCheck implements Consumer<AuditEntry> {

    private long number;
    private String hash = Chain.START;
    private Optional<ChainVerdict> broken = Optional.empty();

    @Override
    public void accept(AuditEntry entry) {
        accept(StoredEntry.of(entry));
    }

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
        } else if (!entry.hash().equals(Chain.hash(entry)) || isAboutNobody(entry)) {
            broken = broken(entry.number(), "was changed after it was written");
        }
        number = entry.number();
        hash = entry.hash();
    }

    /** An empty reference hashes like none at all, but was never written. */
    private static boolean isAboutNobody(StoredEntry entry) {
        return entry.subject().filter(String::isEmpty).isPresent();
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
        return new ChainVerdict.Intact(number, hash);
    }

    private static Optional<ChainVerdict> broken(long number, String what) {
        return Optional.of(new ChainVerdict.Broken(number, "Audit entry " + number + " " + what + "."));
    }
}
