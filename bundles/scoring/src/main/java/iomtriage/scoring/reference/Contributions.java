package iomtriage.scoring.reference;

/** The terms of one person's score, in the order in which they are summed. */
@FunctionalInterface
interface Contributions {

    /** Hands over each term. */
    void addTo(Sink sink);

    /** Takes one term: for summing, or for showing. */
    @FunctionalInterface
    interface Sink {
        void add(String name, double logOdds);
    }

    /** {@return the sum of the terms} */
    default double sum() {
        Sum sum = new Sum();
        addTo(sum);
        return sum.total;
    }

    /** Adds up without keeping anything. */
    final class Sum implements Sink {
        private double total;

        @Override
        public void add(String name, double logOdds) {
            total += logOdds;
        }
    }
}
