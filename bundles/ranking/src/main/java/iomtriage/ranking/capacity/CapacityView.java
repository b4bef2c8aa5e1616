package iomtriage.ranking.capacity;

import iomtriage.api.place.CutLine;
import iomtriage.api.place.NearLine;
import iomtriage.api.place.PlaceRange;
import iomtriage.api.referral.CapacityPoint;
import iomtriage.api.referral.Coverage;
import iomtriage.ranking.place.AllocationRules;
import iomtriage.ranking.place.CandidateIndex;
import iomtriage.ranking.place.Chances;
import iomtriage.ranking.place.ListBasis;
import iomtriage.ranking.place.PersonOrder;
import iomtriage.ranking.place.PlaceAllocation;
import iomtriage.ranking.place.Places;
import iomtriage.ranking.place.Ranking;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.records.memory.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What the places mean: who is near the line and how sure that is, what the list covers, and lists of other sizes. */
public final class CapacityView {

    private final ListBasis basis;
    private final Ranking ranking;
    private final CandidateIndex roll;
    private final AllocationRules terms;
    private final PlaceAllocation seating;
    private final Places places;
    private final CoverageCalculator coverage;
    private final Lazy<PlaceRanges> ranges;

    public CapacityView(
            ListBasis basis,
            Ranking ranking,
            CandidateIndex roll,
            AllocationRules terms,
            PlaceAllocation seating,
            Places places) {
        this.basis = basis;
        this.ranking = ranking;
        this.roll = roll;
        this.terms = terms;
        this.seating = seating;
        this.places = places;
        OtherPacks packs = new OtherPacks(ranking.people(), basis.pack(), basis.workers());
        this.coverage = new CoverageCalculator(basis.pack(), ranking.people(), packs, basis.workers());
        PolicyAgain policy = new PolicyAgain(basis.policy(), basis.pack(), basis.tiers(), ranking.people(), terms);
        this.ranges = new Lazy<>(() -> new PlaceRanges(packs, policy, terms, basis.workers()));
    }

    public List<Coverage> coverage() {
        return coverage.coverage(seating.taken());
    }

    public PlaceRange range(int place) {
        return ranges.get().of(places.personAt(place));
    }

    public CutLine cutLine(int near) {
        int filled = seating.filled();
        List<NearLine> above = between(Math.max(1, filled - near + 1), filled);
        List<NearLine> below = between(filled + 1, Math.min(ranking.size(), filled + near));
        return new Line(terms.capacity(), filled, terms.keptFree(), above, below, expectedMisplaced());
    }

    private List<NearLine> between(int first, int last) {
        List<NearLine> lines = new ArrayList<>();
        for (int place = first; place <= last; place++) {
            RankedPerson person = ranking.people().get(places.personAt(place));
            lines.add(new NearLine(place, person.person().subject(), place <= seating.filled(), range(place)));
        }
        return lines;
    }

    /** Whom a decision puts above the line belongs there. */
    private OptionalDouble expectedMisplaced() {
        double misplaced = 0;
        for (int place = 1; place <= seating.filled(); place++) {
            PlaceRange range = range(place);
            if (!range.byDecision()) {
                if (range.chanceAbove().isEmpty()) {
                    return OptionalDouble.empty();
                }
                misplaced += 1 - range.chanceAbove().getAsDouble();
            }
        }
        return OptionalDouble.of(misplaced);
    }

    public List<CapacityPoint> curve(List<Integer> capacities) {
        return capacities.stream().map(this::point).toList();
    }

    private CapacityPoint point(int capacity) {
        AllocationRules other = roll.terms(basis.policy(), basis.decisions(), capacity);
        if (capacity < 1 || other.named().cardinality() + other.held() > capacity) {
            throw new IllegalArgumentException(
                    "A list of " + capacity + " places cannot be looked at: it needs at least"
                            + " one, and one for everybody who must be on it. Ask for more places.");
        }
        PlaceAllocation seated =
                PlaceAllocation.of(PersonOrder.own(ranking.size()), Chances.of(ranking.people()), other);
        return new CapacityPoint(capacity, seated.filled(), coverage.coverage(seated.taken()));
    }

    private record Line(
            int capacity,
            int filled,
            int kept,
            List<NearLine> above,
            List<NearLine> below,
            OptionalDouble expectedMisplaced)
            implements CutLine {

        Line {
            above = List.copyOf(above);
            below = List.copyOf(below);
        }
    }
}
