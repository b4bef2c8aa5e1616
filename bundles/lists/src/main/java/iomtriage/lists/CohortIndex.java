package iomtriage.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.CurrentStandings;
import iomtriage.reviews.current.CohortMember;
import iomtriage.reviews.current.CurrentCohort;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is on Integrated Offender Management now, by the records of a list and what was decided. Immutable. */
public final class CohortIndex {

    private final CurrentStandings standings;
    private final Map<SubjectId, CohortMember> members;
    private final BitSet positions;

    private final LocalDate today;

    CohortIndex(PublishedList published, CurrentStandings standings, LocalDate today) {
        this.standings = standings;
        this.today = today;
        Map<SubjectId, CohortMember> found = new TreeMap<>();
        TreeSet<SubjectId> candidates = new TreeSet<>(published.facts().onIom());
        candidates.addAll(standings.acceptedSince().keySet());
        CurrentCohort cohort =
                new CurrentCohort(standings, published.list().header().asOf(), today);
        candidates.forEach(subject ->
                cohort.member(subject, published.facts().of(subject)).ifPresent(member -> found.put(subject, member)));
        members = Collections.unmodifiableMap(found);
        positions = new BitSet(published.index().size());
        members.keySet().forEach(subject -> published.index().position(subject).ifPresent(positions::set));
    }

    boolean isOf(CurrentStandings seen, LocalDate day) {
        return standings == seen && today.equals(day);
    }

    /** What is on record about everybody, as it was when this was made. */
    public CurrentStandings standings() {
        return standings;
    }

    /** Everybody who is on now, in the order of references, those included who are not on the list. */
    public Collection<CohortMember> members() {
        return members.values();
    }

    /** Whether somebody is on now, and by what. */
    public Optional<CohortMember> of(SubjectId subject) {
        return Optional.ofNullable(members.get(subject));
    }

    /** Positions of those who are on now, of the people on the list. Not to be changed. */
    public BitSet positions() {
        return positions;
    }

    /** How many of these positions are of people who are on now. */
    public int count(BitSet among) {
        BitSet both = (BitSet) positions.clone();
        both.and(among);
        return both.cardinality();
    }
}
