package iomtriage.api.referral;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.DefinitionStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A caseload in the order in which a policy would offer places. Immutable and thread-safe.
 *
 * <p>Explanations are built for the rows that are asked for, so a list over a large caseload costs little to hold.
 */
@ProviderType
public interface ReferralList {

    /** What the list was made from. */
    ListHeader header();

    /** How many people are ranked. */
    int size();

    /**
     * The person at a place.
     *
     * @param place 1 to {@link #size()}
     * @throws IndexOutOfBoundsException if there is no such place
     */
    Referral at(int place);

    /** What a reader must know of the list as a whole, as sentences to stand above it; usually nothing. */
    default List<String> notes() {
        return List.of();
    }

    /** Everybody ranked, in the order of the list, without their explanations. */
    default List<SubjectId> subjects() {
        return IntStream.rangeClosed(1, size())
                .mapToObj(place -> at(place).subject())
                .toList();
    }

    /**
     * The first people of the list.
     *
     * @param count how many at most
     * @throws IllegalArgumentException if it is below 0
     */
    List<Referral> top(int count);

    /** A person's line, if that person is ranked. */
    Optional<Referral> find(SubjectId subject);

    /** What the people above the cut line account for, one entry for each outcome of the pack. */
    List<Coverage> coverage();

    /**
     * Where the places end, with the people nearest to the line.
     *
     * @param near how many people on each side, at least 0
     */
    CutLine cutLine(int near);

    /**
     * How sure a place is.
     *
     * @param place 1 to {@link #size()}
     * @throws IndexOutOfBoundsException if there is no such place
     */
    PlaceRange range(int place);

    /**
     * What lists of other sizes would account for, by the same policy and decisions.
     *
     * @param capacities how many places, each at least 1
     */
    List<CapacityPoint> curve(List<Integer> capacities);

    /**
     * How a person's place depends on the choice of definition, one entry for each definition; empty if the person is not
     * ranked.
     */
    List<DefinitionPlace> definitionPlaces(SubjectId subject);

    /**
     * Where a person stood by each definition when the list was made, and by how much, in the same order as
     * {@link #definitionPlaces}; empty if the person is not ranked.
     */
    List<DefinitionStanding> definitionStandings(SubjectId subject);

    /** Every cohort of the people ranked, their overlaps and their make-up. */
    CohortSurvey cohorts();

    /**
     * Where a person would stand with this record, everybody else unchanged: a person already ranked is moved, anybody else
     * added. The list itself does not change.
     *
     * @param asOf the day as of which the record is read, which may be later than the list's: what became known after it is not
     *     used
     * @throws iomtriage.api.finding.CaseRecordRefusedException if the record contradicts itself, with every finding
     * @throws IllegalArgumentException if the person cannot be scored, or a decision keeps them off the list
     */
    Referral rescored(CaseRecord record, LocalDate asOf);

    /**
     * How a person would move with this record, as after an arrest, everybody else unchanged, and why. The list itself does not
     * change.
     *
     * @param asOf as of {@link #rescored}
     * @throws iomtriage.api.finding.CaseRecordRefusedException if the record contradicts itself, with every finding
     * @throws IllegalArgumentException if the person cannot be scored, or a decision keeps them off the list
     */
    RankMove moved(CaseRecord record, LocalDate asOf);

    /**
     * How another list differs from this one, with the reasons: what happened in people's lives first, then what another pack
     * weighs otherwise, then what others did.
     *
     * @param later a list from the same service
     * @param largest how many of the largest moves to show beside everybody who entered or left
     * @throws IllegalArgumentException if the other list is from elsewhere
     */
    RankChurn churnTo(ReferralList later, int largest);

    /**
     * The list of everybody else, as if some people were of no caseload: ranked anew from the same scores, by the same policy,
     * for as many places. Nothing in it, its id included, tells whether there are such people.
     *
     * @param left whom to leave out, by reference: of people, of refused records, and of those decided about
     */
    ReferralList without(Predicate<String> left);

    /** People who must not be on the list, with who said so: they are not ranked. */
    List<Placement> keptOff();

    /** Places held for people who must be on the list but have no line on it. */
    List<HeldPlace> held();

    /** People whose record is sound but who could not be scored, by reference. */
    List<NotRanked> notRanked();

    /** Records that were refused, by reference, with every finding. */
    List<RefusedRecord> refused();
}
