package iomtriage.fuzz;

/** A target that is ready, and lets nothing through but a refusal. */
final class OpenTarget {

    private final Target target;
    private final Reading reading;
    private long count;

    OpenTarget(Target target) {
        this.target = target;
        this.reading = target.opening().get();
    }

    /**
     * @return whether it was taken
     * @throws AssertionError if it was neither taken nor refused
     */
    boolean takes(byte[] input) {
        count++;
        try {
            reading.read(input);
            return true;
        } catch (Throwable thrown) {
            if (!target.isRefusal(thrown)) {
                throw new AssertionError("The target \"" + target.name() + "\" let something else out.", thrown);
            }
            return false;
        }
    }

    /** How many inputs there were. */
    long count() {
        return count;
    }
}
