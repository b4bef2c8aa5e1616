package iomtriage.ranking.list;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.DefinitionStanding;
import iomtriage.api.place.CutLine;
import iomtriage.api.place.DefinitionPlace;
import iomtriage.api.place.HeldPlace;
import iomtriage.api.place.PlaceRange;
import iomtriage.api.place.Placement;
import iomtriage.api.referral.CapacityPoint;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.NotRanked;
import iomtriage.api.referral.RankChurn;
import iomtriage.api.referral.RankMove;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.RefusedRecord;
import iomtriage.api.referral.Tier;
import iomtriage.api.referral.TierDecision;
import iomtriage.api.score.PackSummary;
import iomtriage.api.score.VersionedId;
import iomtriage.ranking.capacity.CapacityView;
import iomtriage.ranking.place.AllocationRules;
import iomtriage.ranking.place.CandidateIndex;
import iomtriage.ranking.place.Candidates;
import iomtriage.ranking.place.Chances;
import iomtriage.ranking.place.ListBasis;
import iomtriage.ranking.place.PersonOrder;
import iomtriage.ranking.place.PlaceAllocation;
import iomtriage.ranking.place.PlacementDecisions;
import iomtriage.ranking.place.Places;
import iomtriage.ranking.place.Ranking;
import iomtriage.ranking.place.RankingOrder;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.records.memory.Lazy;
import iomtriage.scoring.caseload.ScoredCaseload;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A ranked caseload that builds explanations for the rows someone asks for. */
public final class RankedList implements ReferralList {

    private final ListHeader header;
    private final ListBasis basis;
    private final Ranking ranking;
    private final CandidateIndex roll;
    private final AllocationRules terms;
    private final PlaceAllocation seating;
    private final Places places;
    private final ReferralBuilder lines;
    private final Lazy<CapacityView> capacity;

    public RankedList(ListBasis basis, Ranking ranking, int capacity) {
        this.basis = basis;
        this.ranking = ranking;
        this.roll = new CandidateIndex(basis.candidates(), ranking);
        this.terms = roll.terms(basis.policy(), basis.decisions(), capacity);
        this.seating = PlaceAllocation.of(PersonOrder.own(ranking.size()), Chances.of(ranking.people()), terms);
        this.places = new Places(seating.taken(), ranking.size());
        this.lines = new ReferralBuilder(basis, ranking);
        this.capacity = new Lazy<>(() -> new CapacityView(basis, ranking, roll, terms, seating, places));
        ScoredCaseload caseload = basis.candidates().caseload();
        this.header = new Header(
                new ListId(basis, capacity).of(ranking),
                caseload.name(),
                caseload.asOf(),
                capacity,
                basis.pack().summary(),
                basis.policy().key());
    }

    @Override
    public ListHeader header() {
        return header;
    }

    @Override
    public int size() {
        return ranking.size();
    }

    @Override
    public List<String> notes() {
        return basis.tiers().notes(ranking.people());
    }

    @Override
    public List<SubjectId> subjects() {
        return IntStream.rangeClosed(1, size())
                .mapToObj(place ->
                        ranking.people().get(places.personAt(place)).person().subject())
                .toList();
    }

    @Override
    public Referral at(int place) {
        return lines.line(standing(places.personAt(place)));
    }

    /**
     * The person at a place, without the explanation: for going through everybody on a large list.
     *
     * @param place 1 to {@link #size()}
     */
    public BriefLine brief(int place) {
        ReferralBuilder.Standing standing = standing(places.personAt(place));
        RankedPerson person = standing.person();
        int tier = person.decided().tier();
        return new BriefLine(
                person.person().subject(),
                place,
                standing.above(),
                new Tier(basis.policy().tiers().labels().get(tier), tier + 1),
                lines.placeBasis(standing),
                ranking.reoffendingRank(person.reoffending()),
                ranking.harmRank(person.seriousHarm()),
                person.chances());
    }

    /**
     * How the person at a place came by the tier, without the explanation of scores.
     *
     * @param place 1 to {@link #size()}
     * @return what the line at this place says of its tier
     */
    public TierDecision tierAt(int place) {
        return lines.tier(ranking.people().get(places.personAt(place)));
    }

    private ReferralBuilder.Standing standing(int person) {
        return new ReferralBuilder.Standing(
                ranking.people().get(person),
                places.placeOf(person),
                person + 1,
                seating,
                person,
                roll.cohorts(person));
    }

    @Override
    public List<Referral> top(int count) {
        requireCount(count);
        Referral[] top = new Referral[Math.min(count, size())];
        basis.workers().each(top.length, i -> top[i] = at(i + 1));
        return List.of(top);
    }

    private static void requireCount(int people) {
        if (people < 0) {
            throw new IllegalArgumentException(
                    people + " people are asked for, but there is no such number of people. Ask for 0 or more.");
        }
    }

    @Override
    public Optional<Referral> find(SubjectId subject) {
        OptionalInt number = roll.number(subject);
        return number.isPresent() ? Optional.of(at(places.placeOf(number.getAsInt()))) : Optional.empty();
    }

    @Override
    public List<Coverage> coverage() {
        return capacity.get().coverage();
    }

    @Override
    public CutLine cutLine(int near) {
        requireCount(near);
        return capacity.get().cutLine(Math.min(near, size()));
    }

    @Override
    public PlaceRange range(int place) {
        return capacity.get().range(place);
    }

    @Override
    public List<CapacityPoint> curve(List<Integer> capacities) {
        return capacity.get().curve(capacities);
    }

    @Override
    public List<DefinitionPlace> definitionPlaces(SubjectId subject) {
        OptionalInt number = roll.number(subject);
        if (number.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, roll.survey().definitions().size())
                .mapToObj(definition -> definitionPlace(definition, number.getAsInt()))
                .toList();
    }

    private DefinitionPlace definitionPlace(int definition, int person) {
        OptionalInt rank = OptionalInt.empty();
        if (roll.survey().isMember(definition, person)) {
            rank = OptionalInt.of(1 + roll.survey().membersBefore(definition, person));
        }
        return new DefinitionPlace(
                roll.survey().definitions().get(definition).id(),
                roll.survey().members(definition),
                rank,
                rank.isPresent() && rank.getAsInt() <= header.capacity());
    }

    @Override
    public List<DefinitionStanding> definitionStandings(SubjectId subject) {
        OptionalInt number = roll.number(subject);
        return number.isPresent() && !roll.survey().definitions().isEmpty()
                ? roll.survey().standings(number.getAsInt())
                : List.of();
    }

    @Override
    public CohortSurvey cohorts() {
        return roll.survey();
    }

    @Override
    public Referral rescored(CaseRecord record, LocalDate asOf) {
        return rescoring().of(record, asOf).line();
    }

    private Rescoring rescoring() {
        return new Rescoring(basis, ranking, roll, lines, header.capacity());
    }

    @Override
    public RankMove moved(CaseRecord record, LocalDate asOf) {
        SubjectId subject = record.subject();
        Rescoring.Rescored rescored = rescoring().of(record, asOf);
        Referral line = rescored.line();
        MoveReasons.Stands now =
                new MoveReasons.Stands(line.place(), line.aboveCutLine(), line.basis(), rescored.row());
        OptionalInt then = roll.number(subject);
        OptionalInt before = then.isPresent() ? OptionalInt.of(places.placeOf(then.getAsInt())) : then;
        return new ChurnTable.Moved(
                subject,
                before,
                OptionalInt.of(line.place()),
                then.isPresent() && isAbove(then.getAsInt()),
                line.aboveCutLine(),
                new MoveReasons(this, this)
                        .of(
                                subject,
                                then.orElse(-1),
                                () -> now,
                                before.equals(OptionalInt.of(line.place()))
                                        ? "the place stays the same"
                                        : "no single change of a score explains it"));
    }

    @Override
    public ReferralList without(Predicate<String> left) {
        Candidates others = basis.candidates().without(left);
        PlacementDecisions decisions = new PlacementDecisions(others.placements(), header.asOf(), header.capacity());
        List<RankedPerson> people = ranking.people().stream()
                .filter(each -> !left.test(each.person().subject().value()))
                .toList();
        return new RankedList(
                new ListBasis(basis.policy(), others, decisions, basis.tiers(), basis.workers()),
                new Ranking(people, new RankingOrder(basis.policy())),
                header.capacity());
    }

    @Override
    public RankChurn churnTo(ReferralList later, int largest) {
        if (!(later instanceof RankedList other)) {
            throw new IllegalArgumentException(
                    "The other list was not made by this service, so its reasons cannot be told. Make both with it.");
        }
        requireCount(largest);
        return new ChurnTable(this, other).churn(largest);
    }

    ListBasis basis() {
        return basis;
    }

    CandidateIndex roll() {
        return roll;
    }

    int personAt(int place) {
        return places.personAt(place);
    }

    int placeOf(int person) {
        return places.placeOf(person);
    }

    boolean isAbove(int person) {
        return seating.taken().get(person);
    }

    RankedPerson person(int person) {
        return ranking.people().get(person);
    }

    MoveReasons.Stands stands(int person) {
        ReferralBuilder.Standing standing = standing(person);
        return new MoveReasons.Stands(
                standing.place(),
                standing.above(),
                lines.placeBasis(standing),
                standing.person().person().row());
    }

    @Override
    public List<Placement> keptOff() {
        return basis.decisions().keptOff();
    }

    @Override
    public List<HeldPlace> held() {
        return basis.decisions().held(roll.subjects());
    }

    @Override
    public List<NotRanked> notRanked() {
        return basis.candidates().caseload().people().stream()
                .filter(person -> !person.obstacles().isEmpty())
                .map(person -> new NotRanked(person.subject(), person.obstacles()))
                .toList();
    }

    @Override
    public List<RefusedRecord> refused() {
        return basis.candidates().caseload().refused().stream()
                .map(refusal -> new RefusedRecord(refusal.reference(), refusal.findings()))
                .toList();
    }

    private record Header(
            String id, String caseload, LocalDate asOf, int capacity, PackSummary pack, VersionedId policy)
            implements ListHeader {}
}
