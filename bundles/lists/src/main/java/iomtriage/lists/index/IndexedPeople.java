package iomtriage.lists.index;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Cohort;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.Tier;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.ScoreResult;
import iomtriage.records.parallel.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** What an index holds of each person, by position. */
final class IndexedPeople {

    final SubjectId[] subjects;
    final Tier[] tiers;
    final String[] factors;
    final List<List<String>> definitions;
    final int[] reoffendingRanks;
    final int[] harmRanks;
    final boolean[] provisional;
    final double[][] probabilities;
    final double[] harm;
    final String[][] bands;

    private IndexedPeople(int size, int outcomes) {
        subjects = new SubjectId[size];
        tiers = new Tier[size];
        factors = new String[size];
        definitions = new ArrayList<>(Collections.nCopies(size, List.of()));
        reoffendingRanks = new int[size];
        harmRanks = new int[size];
        provisional = new boolean[size];
        harm = new double[size];
        probabilities = new double[outcomes][size];
        bands = new String[outcomes][size];
    }

    /** Reads every line of a list. */
    static IndexedPeople read(ReferralList list, LongConsumer progress) {
        int size = list.size();
        IndexedPeople people =
                new IndexedPeople(size, list.header().pack().outcomes().size());
        AtomicLong done = new AtomicLong();
        Workers.onEveryProcessor().eachStretch(size, (from, to) -> {
            for (int position = from; position < to; position++) {
                people.read(list.at(position + 1), position);
                long count = done.incrementAndGet();
                if (count % 1_000 == 0) {
                    progress.accept(count);
                }
            }
        });
        return people;
    }

    private void read(Referral referral, int position) {
        subjects[position] = referral.subject();
        // A few different texts for everybody: each is kept once.
        tiers[position] = referral.tier().tier();
        factors[position] = referral.tier().decidingFactor().intern();
        definitions.set(position, referral.cohorts());
        reoffendingRanks[position] = referral.reoffendingRank();
        harmRanks[position] = referral.seriousHarmRank();
        provisional[position] = referral.tier().provisional();
        List<ScoreResult> results = referral.assessment().results();
        for (int outcome = 0; outcome < results.size(); outcome++) {
            ScoreResult result = results.get(outcome);
            double probability = result.score().orElseThrow().probability();
            probabilities[outcome][position] = probability;
            bands[outcome][position] = result.score().orElseThrow().band().name();
            if (result.outcome().kind() == OutcomeKind.SERIOUS_HARM) {
                harm[position] = Math.max(harm[position], probability);
            }
        }
    }

    /**
     * The people of a list of some of these. Tier and chances are of each alone, so they are taken over; ranks and cohorts are
     * among these people. No line is read, which would explain every score.
     */
    IndexedPeople of(ReferralList some, ListIndex whole) {
        List<SubjectId> people = some.subjects();
        IndexedPeople found = new IndexedPeople(people.size(), probabilities.length);
        int[] from = new int[people.size()];
        for (int position = 0; position < from.length; position++) {
            from[position] = whole.position(people.get(position)).orElseThrow();
            found.take(this, from[position], position);
        }
        ranks(from, reoffendingRanks, found.reoffendingRanks);
        ranks(from, harmRanks, found.harmRanks);
        return found;
    }

    private void take(IndexedPeople whole, int from, int position) {
        subjects[position] = whole.subjects[from];
        tiers[position] = whole.tiers[from];
        factors[position] = whole.factors[from];
        provisional[position] = whole.provisional[from];
        harm[position] = whole.harm[from];
        for (int outcome = 0; outcome < probabilities.length; outcome++) {
            probabilities[outcome][position] = whole.probabilities[outcome][from];
            bands[outcome][position] = whole.bands[outcome][from];
        }
    }

    /** One more than how many of these people rank higher among all. */
    private static void ranks(int[] people, int[] among, int[] ranks) {
        int[] before = new int[among.length + 2];
        for (int person : people) {
            before[among[person] + 1]++;
        }
        for (int rank = 1; rank < before.length; rank++) {
            before[rank] += before[rank - 1];
        }
        for (int position = 0; position < people.length; position++) {
            ranks[position] = 1 + before[among[people[position]]];
        }
    }

    /** Who meets which definitions among these people: where a share of a caseload counts, that depends on everybody in it. */
    void meet(List<Cohort> cohorts, Function<SubjectId, OptionalInt> positions) {
        for (Cohort cohort : cohorts) {
            for (SubjectId member : cohort.members()) {
                positions.apply(member).ifPresent(position -> {
                    List<String> met = new ArrayList<>(definitions.get(position));
                    met.add(cohort.definition());
                    definitions.set(position, List.copyOf(met));
                });
            }
        }
    }
}
