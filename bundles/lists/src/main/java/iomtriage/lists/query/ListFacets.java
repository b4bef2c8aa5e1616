package iomtriage.lists.query;

import iomtriage.lists.facet.Choice;
import iomtriage.lists.facet.Facet;
import iomtriage.lists.facet.FacetSets;
import iomtriage.lists.index.ListIndex;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;

/**
 * What the people of a list are filtered and grouped by: what its records say, made with it, and what was decided since.
 *
 * @param index the list
 * @param standings where its people stand
 * @param cohort who of them is on Integrated Offender Management now
 */
public record ListFacets(ListIndex index, StandingIndex standings, CohortIndex cohort) {

    /** What there is to choose: the values that are the same for every list, or those that someone on this one has; in order. */
    public Collection<Choice> choices(Facet facet) {
        return facet.fixed().isEmpty() ? of(facet).keySet() : facet.fixed();
    }

    /** What a value is called; the value itself where nobody has it. */
    public String label(Facet facet, String value) {
        return choices(facet).stream()
                .filter(each -> each.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    /** Positions of those who have any of these values. */
    BitSet any(Facet facet, Set<String> values) {
        return sets(facet).any(facet, values);
    }

    /** All values with the positions of each, in order. Not to be changed. */
    SortedMap<Choice, BitSet> of(Facet facet) {
        return sets(facet).of(facet);
    }

    private FacetSets sets(Facet facet) {
        return switch (facet) {
            case STANDING, AGAIN -> standings.facets();
            case IOM, COHORT, LEAD, AGENCY -> cohort.facets();
            default -> index.facets();
        };
    }
}
