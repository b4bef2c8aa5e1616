package iomtriage.simulation.realism;

/** How many of how many. */
final class Share {

    long of;
    long so;

    void add(boolean isSo) {
        of++;
        so += isSo ? 1 : 0;
    }

    void merge(Share other) {
        of += other.of;
        so += other.so;
    }

    double value() {
        return so / (double) of;
    }
}
