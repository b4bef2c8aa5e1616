package iomtriage.additive.shape;

/** One manual change to one term, or to the whole score. */
public sealed interface Edit {
    /** Name of the term it changes; empty if it changes the whole score. */
    String term();

    /**
     * Gives one bin (or one cell of a pair) another value.
     *
     * @param term name of the term
     * @param cell bin of a main effect, {@link ShapeFunction#cell} of a pair
     * @param value what the term should contribute to the log-odds there
     */
    record SetBin(String term, int cell, double value) implements Edit {
        public SetBin {
            if (!Double.isFinite(value) || Math.abs(value) > 32) {
                throw new IllegalArgumentException("Cannot set a bin of \"" + term + "\" to " + value
                        + ": a contribution must lie between -32 and 32 log-odds.");
            }
        }
    }

    /** Averages each bin with its neighbours, by how many training rows they hold; main effects of ordered features only. */
    record Smooth(String term) implements Edit {}

    /**
     * Makes the whole score never fall, or never rise, as an ordered feature grows, whatever the other features are: its main
     * effect and the pairs that it is in.
     */
    record MakeMonotone(String term, Direction direction) implements Edit {
        public MakeMonotone {
            if (direction == Direction.NONE) {
                throw new IllegalArgumentException(
                        "Cannot make \"" + term + "\" monotone without a direction. Say INCREASING or DECREASING.");
            }
        }
    }

    /**
     * Makes the log-odds {@code intercept + slope * log-odds}: base and every term are multiplied, so that the score stays their
     * sum.
     *
     * @param intercept what is added to everyone's log-odds, between -10 and 10
     * @param slope what everyone's log-odds are multiplied by, above 0 and at most 10
     */
    record Recalibrate(double intercept, double slope) implements Edit {
        public Recalibrate {
            if (!(Math.abs(intercept) <= 10) || !(slope > 0 && slope <= 10)) {
                throw new IllegalArgumentException(
                        "Cannot recalibrate: the intercept must lie between -10 and 10, and the slope above 0 and at most 10.");
            }
        }

        @Override
        public String term() {
            return "";
        }
    }

    /**
     * Sets the whole term to 0. It stays in the list of terms and contributes nothing. With a main effect go all pairs that its
     * feature is in, so that the score no longer depends on it.
     */
    record DropTerm(String term) implements Edit {}
}
