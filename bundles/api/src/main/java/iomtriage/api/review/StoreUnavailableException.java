package iomtriage.api.review;

import org.jspecify.annotations.Nullable;

/** The store cannot be reached. Whether something may have been recorded all the same, it says. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayBeRecorded;

    /**
     * Nothing was recorded.
     *
     * @param cause what the store said
     */
    public StoreUnavailableException(Throwable cause) {
        this(
                "The store cannot be reached, so nothing was recorded. Try again in a minute;"
                        + " if it goes on, tell the database administrator.",
                cause,
                false);
    }

    private StoreUnavailableException(String message, @Nullable Throwable cause, boolean mayBeRecorded) {
        super(message, cause);
        this.mayBeRecorded = mayBeRecorded;
    }

    /**
     * {@return an exception for a store that went away in the very moment in which something was recorded, and has not
     * said since whether it was}
     *
     * @param cause what the store said
     */
    public static StoreUnavailableException inDoubt(Throwable cause) {
        return new StoreUnavailableException(
                "The store went away while this was being recorded, so it cannot be told whether it was. Once the store"
                        + " can be reached, look at what is on record before you do it again.",
                cause,
                true);
    }

    /**
     * {@return an exception for a store that answers, but is not the one that it was}
     *
     * @param why what speaks against it, in a sentence
     */
    public static StoreUnavailableException replaced(String why) {
        return new StoreUnavailableException(why, null, false);
    }

    /**
     * {@return an exception for a store that answers, but does not let this service do what was asked}
     *
     * @param why why, and the way out, in whole sentences
     * @param cause what the store said; null if it said nothing
     */
    public static StoreUnavailableException refused(String why, @Nullable Throwable cause) {
        return new StoreUnavailableException(why, cause, false);
    }

    /** {@return whether it was recorded cannot be told; otherwise nothing was} */
    public boolean mayBeRecorded() {
        return mayBeRecorded;
    }
}
