package iomtriage.features.history;

import java.util.Arrays;

/**
 * The distinct days on which something happened, so that several of a day count once. Each has a position, in order of first
 * mention. Finding one takes a probe or two, so a career of any length is counted without sorting it.
 *
 * <p>Can be used for one person after another without allocating. Not thread-safe.
 */
public final class DistinctDays {

    /** Odd and far from a round number of days, so that days close together land far apart: 2^32 over the golden ratio. */
    private static final int SCATTER = 0x9E37_79B9;

    /** For each place, the position of the day that landed there plus one; 0 if free. */
    private int[] places = new int[32];

    private int[] days = new int[16];
    private int shift = Integer.SIZE - 5;
    private int size;

    /** Empties the set and makes room for so many days. */
    public void clear(int atMost) {
        size = 0;
        // At most half of the places are ever taken.
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(atMost)) + 1;
        shift = Integer.SIZE - bits;
        if (places.length < 1 << bits) {
            places = new int[1 << bits];
            days = new int[1 << bits - 1];
        } else {
            Arrays.fill(places, 0, 1 << bits, 0);
        }
    }

    /** Adds a packed date; answers its position, a new one if it was not mentioned before. */
    public int add(int day) {
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

    /** How many days there are. */
    public int size() {
        return size;
    }

    /** The packed date at a position. */
    public int day(int position) {
        return days[position];
    }
}
