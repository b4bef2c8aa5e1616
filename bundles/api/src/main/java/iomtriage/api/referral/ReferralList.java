package iomtriage.api.referral;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.DefinitionStanding;
import iomtriage.api.place.CutLine;
import iomtriage.api.place.DefinitionPlace;
import iomtriage.api.place.HeldPlace;
import iomtriage.api.place.PlaceRange;
import iomtriage.api.place.Placement;
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

    /** {@return what the list was made from} */
    ListHeader header();

    /** {@return how many people are ranked} */
    int size();

    /**
     * {@return the person at a place}
     *
     * @param place 1 to {@link #size()}
     * @throws IndexOutOfBoundsException if there is no such place
     */
    Referral at(int place);

    /** {@return what a reader must know of the list as a whole, as sentences to stand above it; usually nothing} */
    default List<String> notes() {
        return List.of();
    }

    /** {@return everybody ranked, in the order of the list, without their explanations} */
    default List<SubjectId> subjects() {
        return IntStream.rangeClosed(1, size())
                .mapToObj(place -> at(place).subject())
                .toList();
    }

    /**
     * {@return the first people of the list, by place; fewer where fewer are ranked}
     *
     * @param count how many at most, 0 or more
     * @throws IllegalArgumentException if it is below 0
     */
    List<Referral> top(int count);

    /**
     * {@return a person's line; empty if that person is not ranked}
     *
     * @param subject whom to find
     */
    Optional<Referral> find(SubjectId subject);

    /** {@return what the people above the cut line account for, one entry for each outcome of the pack} */
    List<Coverage> coverage();

    /**
     * {@return where the places end, with the people nearest to the line}
     *
     * @param near how many people on each side, 0 or more; there are fewer where fewer are left
     * @throws IllegalArgumentException if it is below 0
     */
    CutLine cutLine(int near);

    /**
     * {@return how sure a place is}
     *
     * @param place 1 to {@link #size()}
     * @throws IndexOutOfBoundsException if there is no such place
     */
    PlaceRange range(int place);

    /**
     * {@return what lists of other sizes would account for, by the same policy and decisions, in the order asked for}
     *
     * @param capacities how many places, each at least 1 and enough for everybody who must be on the list
     * @throws IllegalArgumentException if one is too few
     */
    List<CapacityPoint> curve(List<Integer> capacities);

    /**
     * {@return how a person's place depends on the choice of definition, one entry for each definition, in their order;
     * none if the person is not ranked}
     *
     * @param subject whom it is about
     */
    List<DefinitionPlace> definitionPlaces(SubjectId subject);

    /**
     * {@return where a person stood by each definition when the list was made, and by how much, in the same order as
     * {@link #definitionPlaces}; none if the person is not ranked}
     *
     * @param subject whom it is about
     */
    List<DefinitionStanding> definitionStandings(SubjectId subject);

    /** {@return every cohort of the people ranked, their overlaps and their make-up} */
    CohortSurvey cohorts();

    /**
     * {@return where a person would stand with this record, everybody else unchanged: a person already ranked is moved,
     * anybody else added} The list itself does not change.
     *
     * @param record all of the person's record, as it would be
     * @param asOf the day as of which the record is read, which may be later than the list's: what became known after
     *     it is not used
     * @throws iomtriage.api.finding.CaseRecordRefusedException if the record contradicts itself, with every finding
     * @throws IllegalArgumentException if the person cannot be scored, or a decision keeps them off the list
     */
    Referral rescored(CaseRecord record, LocalDate asOf);

    /**
     * {@return how a person would move with this record, as after an arrest, everybody else unchanged, and why} The
     * list itself does not change.
     *
     * @param record all of the person's record, as it would be
     * @param asOf the day as of which the record is read: see {@link #rescored}
     * @throws iomtriage.api.finding.CaseRecordRefusedException if the record contradicts itself, with every finding
     * @throws IllegalArgumentException if the person cannot be scored, or a decision keeps them off the list
     */
    RankMove moved(CaseRecord record, LocalDate asOf);

    /**
     * {@return how another list differs from this one, with the reasons: what happened in people's lives first, then
     * what another pack weighs otherwise, then what others did}
     *
     * @param later a list from the same service
     * @param largest how many of the largest moves to show beside everybody who entered or left, 0 or more
     * @throws IllegalArgumentException if the other list is from elsewhere, or the number is below 0
     */
    RankChurn churnTo(ReferralList later, int largest);

    /**
     * {@return the list of everybody else, as if some people were of no caseload: ranked anew from the same scores, by
     * the same policy, for as many places} Nothing in it, its id included, tells whether there are such people.
     *
     * @param left whom to leave out, by reference: asked of people, of refused records, and of those decided about
     */
    ReferralList without(Predicate<String> left);

    /** {@return the decisions in force that keep someone off the list: those people are not ranked} */
    List<Placement> keptOff();

    /** {@return places held for people who must be on the list but have no line on it} */
    List<HeldPlace> held();

    /** {@return people whose record is sound but who could not be scored, by reference} */
    List<NotRanked> notRanked();

    /** {@return records that were refused, by reference, with every finding} */
    List<RefusedRecord> refused();
}
