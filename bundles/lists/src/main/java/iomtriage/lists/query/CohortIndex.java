package iomtriage.lists.query;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.lists.PublishedList;
import iomtriage.lists.facet.Choice;
import iomtriage.lists.facet.Facet;
import iomtriage.lists.facet.FacetSets;
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
import java.util.stream.Stream;

/** Who is on Integrated Offender Management now, by the records of a list and what was decided. Immutable. */
public final class CohortIndex {

    private final CurrentStandings standings;
    private final Map<SubjectId, CohortMember> members;
    private final BitSet positions;
    private final FacetSets facets;
    private final int[] byReview;

    private final LocalDate today;

    public CohortIndex(PublishedList published, CurrentStandings standings, LocalDate today) {
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
        facets = new FacetSets(published.index().size());
        facets.split(Facet.IOM, positions);
        Map<Integer, LocalDate> reviews = new TreeMap<>();
        Stream.concat(standings.reviewOn().keySet().stream(), members.keySet().stream())
                .forEach(subject -> published
                        .index()
                        .position(subject)
                        .ifPresent(position -> reviewBy(subject).ifPresent(day -> reviews.put(position, day))));
        members.forEach(
                (subject, member) -> published.index().position(subject).ifPresent(position -> note(member, position)));
        byReview = reviews.entrySet().stream()
                .sorted(Map.Entry.<Integer, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private void note(CohortMember member, int position) {
        member.cohort()
                .ifPresent(each ->
                        facets.add(Facet.COHORT, new Choice(each.name(), each.label(), each.ordinal()), position));
        member.leadOfficer().map(Choice::of).ifPresent(each -> facets.add(Facet.LEAD, each, position));
        member.leadAgency().map(Choice::of).ifPresent(each -> facets.add(Facet.AGENCY, each, position));
    }

    /** Who is on, in which cohort and under whose lead, for filters. Not to be changed. */
    FacetSets facets() {
        return facets;
    }

    /** Positions of those who are to be looked at again on some day, by what was decided or as the case system has it, in the order of days. */
    int[] byReview() {
        return byReview;
    }

    public boolean isOf(CurrentStandings seen, LocalDate day) {
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

    /** Whether someone is on now, and by what. */
    public Optional<CohortMember> of(SubjectId subject) {
        return Optional.ofNullable(members.get(subject));
    }

    /** The day by which someone is to be looked at again: as the case system has it, otherwise by what was decided. */
    public Optional<LocalDate> reviewBy(SubjectId subject) {
        return of(subject)
                .flatMap(CohortMember::review)
                .or(() -> Optional.ofNullable(standings.reviewOn().get(subject)));
    }

    /** Positions of those who are on now, of the people on the list. Not to be changed. */
    public BitSet positions() {
        return positions;
    }

    /** How many people on the list are on now. */
    public int count() {
        return positions.cardinality();
    }
}
