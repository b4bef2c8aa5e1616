package iomtriage.reviews.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry as it stands in a store, word by word, whether or not anybody wrote it so: what a check of the trail reads.
 *
 * @param number its number
 * @param atMillis when, in milliseconds since 1970
 * @param userId who
 * @param action what was done: the name of an {@link Action}, unless it was changed or a newer version wrote it
 * @param subject whom it is about, if it is about a person
 * @param detail what was seen or put on record, as JSON
 * @param seal how subject and detail are tied to the chain, and whether they were erased
 * @param previous hash of the entry before
 * @param hash hash of this entry
 */
public record StoredEntry(
        long number,
        long atMillis,
        String userId,
        String action,
        Optional<String> subject,
        String detail,
        Seal seal,
        String previous,
        String hash) {

    /** When. */
    public Instant at() {
        return Instant.ofEpochMilli(atMillis);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "StoredEntry[hidden, " + number + "]";
    }
}
