package iomtriage.tables.guess;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts rows that hold the same as one before in every column, by a digest of each; of a bounded number of rows. */
final class RepeatedRows {

    private static final int MOST_KEPT = 1_000_000;

    /** Odd, with its bits spread: the golden ratio of 2^64. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int HALF = 32;

    private final Set<Long> seen = new HashSet<>();
    private long repeats;

    void see(List<String> fields) {
        long digest = fields.size();
        for (String field : fields) {
            digest = (digest ^ field.hashCode()) * SPREAD;
            digest ^= digest >>> HALF;
        }
        if (seen.contains(digest)) {
            repeats++;
        } else if (seen.size() < MOST_KEPT) {
            seen.add(digest);
        }
    }

    long count() {
        return repeats;
    }
}
