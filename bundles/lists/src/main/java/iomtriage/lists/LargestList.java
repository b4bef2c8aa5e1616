package iomtriage.lists;

import java.util.Locale;

/**
 * How many people a list may have. A service that runs out of memory answers nobody, so too large a caseload is refused as soon
 * as that is known.
 *
 * @param people how many
 */
public record LargestList(long people) {

    /**
     * Bytes a person on a list takes: 4,500 to 6,600 were measured with the pack that ships. There may be three lists: the one in
     * view, the one before it, and the one that is being made.
     */
    private static final long BYTES = 3 * (8L << 10);

    /** What the rest of the service takes, in bytes. */
    private static final long REST = 48L << 20;

    /** As many as fit into a heap of so many bytes. */
    public static LargestList inHeap(long bytes) {
        return new LargestList(Math.max(0, bytes - REST) / BYTES);
    }

    /** A caseload that is too large. The message is for people. */
    static final class ExceededException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ExceededException(String message) {
            super(message);
        }
    }

    /** @throws ExceededException if these are too many */
    void check(long some) {
        if (some > people) {
            throw new ExceededException(String.format(
                    Locale.UK,
                    "The caseload has more than the %,d people that this service has memory for. A list that was in view stays"
                            + " in view. Send fewer people, have it started with more memory (-Xmx: %,d MiB more for each"
                            + " 10,000 people), or have the setting list.most.people raised.",
                    people,
                    BYTES * 10_000 >> 20));
        }
    }
}
