package iomtriage.ranking.list;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.referral.Referral;
import iomtriage.ranking.place.AllocationRules;
import iomtriage.ranking.place.CandidateIndex;
import iomtriage.ranking.place.Chances;
import iomtriage.ranking.place.ListBasis;
import iomtriage.ranking.place.PersonOrder;
import iomtriage.ranking.place.PlaceAllocation;
import iomtriage.ranking.place.Ranking;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.ranking.tier.TierDecider;
import iomtriage.scoring.caseload.ScoredEntry;
import iomtriage.scoring.caseload.ScoredPerson;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds where one person would stand with another record, everybody else unchanged, without ranking the others again. Top
 * shares of the caseload keep the boundaries they have, and reasons compare with the caseload as it was ranked.
 */
final class Rescoring {

    private final ListBasis basis;
    private final Ranking ranking;
    private final CandidateIndex roll;
    private final ReferralBuilder lines;
    private final int capacity;

    Rescoring(ListBasis basis, Ranking ranking, CandidateIndex roll, ReferralBuilder lines, int capacity) {
        this.basis = basis;
        this.ranking = ranking;
        this.roll = roll;
        this.lines = lines;
        this.capacity = capacity;
    }

    /** A person's line, and what is scored for it. */
    record Rescored(Referral line, double[] row) {}

    Rescored of(CaseRecord record, LocalDate asOf) {
        TierDecider tiers = basis.tiers().reading(record, asOf);
        RankedPerson person = RankedPerson.of(scored(record, asOf), tiers, basis.pack());
        List<String> cohorts = roll.cohorts(basis.candidates().reader().facts(record, asOf));
        OptionalInt old = roll.number(record.subject());
        Moved order = new Moved(ranking.size(), old, ranking.before(person));
        AllocationRules terms = terms(record.subject(), old, cohorts);
        Chances before = Chances.of(ranking.people());
        PlaceAllocation allocation = PlaceAllocation.of(
                order,
                (outcome, number) -> number == ranking.size() ? person.chance(outcome) : before.of(outcome, number),
                terms);
        BitSet taken = allocation.taken();
        boolean above = taken.get(ranking.size());
        int rank = order.position() + 1;
        int takenBefore = taken.get(0, order.insertion()).cardinality();
        int filled = taken.cardinality();
        int place = above ? takenBefore + 1 : filled + rank - takenBefore;
        Referral line = lines.with(tiers)
                .line(
                        new ReferralBuilder.Standing(person, place, rank, allocation, ranking.size(), cohorts),
                        rank(ranking.reoffendingRank(person.reoffending()), old, person, true),
                        rank(ranking.harmRank(person.seriousHarm()), old, person, false));
        return new Rescored(line, person.person().row());
    }

    private ScoredPerson scored(CaseRecord record, LocalDate asOf) {
        ScoredEntry entry = basis.candidates().reader().score(record, asOf);
        if (entry instanceof ScoredEntry.Refused refused) {
            throw new CaseRecordRefusedException(refused.findings());
        }
        ScoredPerson person = (ScoredPerson) entry;
        if (!person.obstacles().isEmpty()) {
            throw new IllegalArgumentException(
                    "The person has no place because there is no score. " + String.join(" ", person.obstacles()));
        }
        basis.decisions().off(person.subject()).ifPresent(placement -> {
            throw new IllegalArgumentException(
                    "The person has no place: kept off the list by " + placement.by() + ". End that decision first.");
        });
        return person;
    }

    /** The person's own former score must not count against them. */
    private int rank(int rank, OptionalInt old, RankedPerson now, boolean reoffending) {
        if (old.isEmpty()) {
            return rank;
        }
        RankedPerson before = ranking.people().get(old.getAsInt());
        boolean wasAbove =
                reoffending ? before.reoffending() > now.reoffending() : before.seriousHarm() > now.seriousHarm();
        return wasAbove ? rank - 1 : rank;
    }

    private AllocationRules terms(SubjectId subject, OptionalInt old, List<String> cohorts) {
        AllocationRules own = roll.terms(basis.policy(), basis.decisions(), capacity);
        BitSet named = (BitSet) own.named().clone();
        old.ifPresent(named::clear);
        boolean must = basis.decisions().on(subject).isPresent();
        if (must) {
            named.set(ranking.size());
        }
        // The person has a number of their own, after the last.
        List<AllocationRules.Kept> kept = own.kept().stream()
                .map(each -> each.withAnother(ranking.size(), cohorts))
                .toList();
        int held = own.held() - (must && old.isEmpty() ? 1 : 0);
        return new AllocationRules(capacity, held, named, own.reserved(), kept);
    }

    /**
     * The policy's own order with one person taken out, if there, and put in elsewhere under the number after the last.
     *
     * @param people how many people were ranked
     * @param old the person's former number
     * @param insertion before whom the person comes now, by number
     */
    private record Moved(int people, OptionalInt old, int insertion) implements PersonOrder {

        int position() {
            return old.isPresent() && old.getAsInt() < insertion ? insertion - 1 : insertion;
        }

        @Override
        public int size() {
            return old.isPresent() ? people : people + 1;
        }

        @Override
        public int at(int position) {
            if (position == position()) {
                return people;
            }
            int other = position < position() ? position : position - 1;
            return old.isPresent() && other >= old.getAsInt() ? other + 1 : other;
        }
    }
}
