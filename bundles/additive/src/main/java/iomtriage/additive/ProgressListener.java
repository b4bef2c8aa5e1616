package iomtriage.additive;

/** Receives the progress of a training run; called from the thread that called {@code train}. */
@FunctionalInterface
public interface ProgressListener {
    /** Ignores progress. */
    ProgressListener SILENT = (done, total) -> {};

    /**
     * Called after each batch of boosting steps.
     *
     * @param done steps done; jumps to {@code total} when early stopping ends boosting
     * @param total the most steps that the run can take
     */
    void progress(int done, int total);

    /**
     * Called when boosting ends at the limit of trees while the held-out loss still fell: more trees would fit better.
     *
     * @param trees the limit
     */
    default void limitReached(int trees) {}
}
