package iomtriage.lists.facet;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Positions of people by the values of facets. Not thread-safe while it is filled, thread-safe once nothing is added any more. */
public final class FacetSets {

    private final int size;
    private final Map<Facet, SortedMap<Choice, BitSet>> sets = new EnumMap<>(Facet.class);

    /** @param size how many positions there are */
    public FacetSets(int size) {
        this.size = size;
    }

    /** Notes that the person at a position has a value. */
    public void add(Facet facet, Choice value, int position) {
        set(facet, value).set(position);
    }

    /** The set of a value, to be filled. */
    public BitSet set(Facet facet, Choice value) {
        return sets.computeIfAbsent(facet, none -> new TreeMap<>()).computeIfAbsent(value, none -> new BitSet(size));
    }

    /** Notes that everybody at these positions has the first value of a facet with two, and everybody else the second. */
    public void split(Facet facet, BitSet these) {
        set(facet, facet.fixed().get(0)).or(these);
        BitSet rest = set(facet, facet.fixed().get(1));
        rest.set(0, size);
        rest.andNot(these);
    }

    /** A facet's values with the positions of each, in order. Not to be changed. */
    public SortedMap<Choice, BitSet> of(Facet facet) {
        return sets.getOrDefault(facet, new TreeMap<>());
    }

    /** Positions of those who have any of these values. */
    public BitSet any(Facet facet, Set<String> values) {
        BitSet positions = new BitSet(size);
        of(facet).forEach((value, own) -> {
            if (values.contains(value.value())) {
                positions.or(own);
            }
        });
        return positions;
    }
}
