package iomtriage.ranking.place;

import java.util.BitSet;

/** Places in the order of the list: those who have one of them first, then everybody else, each in the policy's order. */
public final class Places {

    private final int[] personAt;
    private final int[] placeOf;

    public Places(BitSet taken, int people) {
        personAt = new int[people];
        placeOf = new int[people];
        int above = 0;
        int below = taken.cardinality();
        for (int person = 0; person < people; person++) {
            int at = taken.get(person) ? above++ : below++;
            personAt[at] = person;
            placeOf[person] = at + 1;
        }
    }

    /** @throws IndexOutOfBoundsException if there is no such place */
    public int personAt(int place) {
        return personAt[place - 1];
    }

    public int placeOf(int person) {
        return placeOf[person];
    }
}
