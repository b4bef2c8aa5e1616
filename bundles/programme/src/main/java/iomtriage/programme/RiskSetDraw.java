package iomtriage.programme;

import java.time.LocalDate;
import java.util.Map;

/**
 * Which members of large risk sets are taken: by reference and day alone, so that the order of the records does not matter.
 *
 * @param participants how many join, by day
 * @param records how many people there are
 * @param seed another one takes others
 */
record RiskSetDraw(Map<LocalDate, Integer> participants, int records, long seed) {

    /** For each participant: far more than can be matched, and few enough for any area's records. */
    static final int FOR_EACH = 1_000;

    /** Up to so many rows, of every person on every day, nothing is drawn: there is memory for them. Our choice. */
    static final int SMALL = 200_000;

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final double UNIT = 0x1.0p-53;

    /** Whether anybody may be left out on any day. */
    boolean leavesOut() {
        return participants.keySet().stream().anyMatch(day -> share(day) < 1);
    }

    boolean takes(String reference, LocalDate day) {
        double share = share(day);
        return share >= 1 || (mixed(reference, day) >>> 11) * UNIT < share;
    }

    /** Share of the records that is taken on a day. */
    private double share(LocalDate day) {
        return (long) records * participants.size() <= SMALL
                ? 1
                : (double) FOR_EACH * participants.getOrDefault(day, 0) / records;
    }

    /** Sources: hash FNV-1a of the reference; the finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    private long mixed(String reference, LocalDate day) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < reference.length(); i++) {
            hash = (hash ^ reference.charAt(i)) * FNV_PRIME;
        }
        long mixed = hash + seed * 0x9E3779B97F4A7C15L + day.toEpochDay() * 0x94D049BB133111EBL;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
