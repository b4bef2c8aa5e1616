package iomtriage.features.internal;

import java.util.Arrays;

/**
 * A set of packed dates in which each has a position, in order of first mention. Finding one takes a probe or two, so a career
 * of any length is counted without sorting it. Reused from person to person.
 */
final class DistinctDays {

    /** Odd and far from a round number of days, so that days close together land far apart: 2^32 over the golden ratio. */
    private static final int SCATTER = 0x9E37_79B9;

    /** For each place, the position of the day that landed there plus one; 0 if free. */
    private int[] places = new int[32];

    private int[] days = new int[16];
    private int shift = Integer.SIZE - 5;
    private int size;

    /** Empties the set and makes room. At most half of the places are ever taken. */
    void clear(int atMost) {
        size = 0;
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(atMost)) + 1;
        shift = Integer.SIZE - bits;
        if (places.length < 1 << bits) {
            places = new int[1 << bits];
            days = new int[1 << bits - 1];
        } else {
            Arrays.fill(places, 0, 1 << bits, 0);
        }
    }

    /** The position of a day, a new one if it was not mentioned before. */
    int add(int day) {
        int mask = (1 << Integer.SIZE - shift) - 1;
        int place = day * SCATTER >>> shift;
        while (places[place] != 0) {
            int position = places[place] - 1;
            if (days[position] == day) {
                return position;
            }
            place = place + 1 & mask;
        }
        days[size] = day;
        places[place] = size + 1;
        return size++;
    }

    int size() {
        return size;
    }

    int day(int position) {
        return days[position];
    }
}
