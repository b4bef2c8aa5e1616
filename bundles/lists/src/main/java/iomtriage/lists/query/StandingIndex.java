package iomtriage.lists.query;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import iomtriage.lists.facet.Facet;
import iomtriage.lists.facet.FacetSets;
import iomtriage.lists.index.ListIndex;
import iomtriage.reviews.CurrentStandings;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/** Where the people of a list stand, as sets of positions: few people stand anywhere but undecided. Immutable. */
public final class StandingIndex {

    private final ListIndex index;
    private final CurrentStandings current;
    private final LocalDate today;
    private final FacetSets facets;
    private final BitSet due;

    /**
     * @param current everybody about whom something is on record; not changed any more
     * @param today what day it is
     */
    public StandingIndex(ListIndex index, CurrentStandings current, LocalDate today) {
        this.index = index;
        this.current = current;
        this.today = today;
        facets = new FacetSets(index.size());
        BitSet undecided = positions(Standing.UNDECIDED);
        undecided.set(0, index.size());
        current.standings()
                .forEach((subject, standing) -> index.position(subject).ifPresent(position -> {
                    undecided.clear(position);
                    positions(standing).set(position);
                }));
        due = facets.set(Facet.AGAIN, Facet.AGAIN.fixed().get(0));
        current.reviewOn().forEach((subject, day) -> {
            if (!day.isAfter(today)) {
                index.position(subject).ifPresent(due::set);
            }
        });
    }

    /** Where people stand and whose review is due, for filters. Not to be changed. */
    FacetSets facets() {
        return facets;
    }

    /** Whether this is about these standings and this list, the very same ones, on this day. */
    public boolean isOf(ListIndex list, CurrentStandings seen, LocalDate day) {
        return index == list && current == seen && today.equals(day);
    }

    /** Where someone stands. */
    public Standing of(SubjectId subject) {
        return current.standings().getOrDefault(subject, Standing.UNDECIDED);
    }

    /** The day by which the decision about someone is to be looked at again. */
    public Optional<LocalDate> reviewOn(SubjectId subject) {
        return Optional.ofNullable(current.reviewOn().get(subject));
    }

    /** The day on which this is so. */
    public LocalDate today() {
        return today;
    }

    /** The people who hold a place by a decision in force, whether they are still on the list or not. */
    public Set<SubjectId> accepted() {
        return current.acceptedSince().keySet();
    }

    /** How many people of the list have a decision whose review is due. */
    public int countDue() {
        return due.cardinality();
    }

    /** The set of those who stand somewhere, to be filled. */
    private BitSet positions(Standing standing) {
        return facets.set(Facet.STANDING, Facet.STANDING.fixed().get(standing.ordinal()));
    }
}
