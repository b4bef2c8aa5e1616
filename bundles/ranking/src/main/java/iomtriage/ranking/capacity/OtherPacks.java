package iomtriage.ranking.capacity;

import iomtriage.ranking.tier.RankedPerson;
import iomtriage.records.parallel.Workers;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.BitSet;
import java.util.List;

/**
 * What packs made in the same way from other people might say of everybody: draws from the spread over the bags of one pack. A
 * draw moves everybody's log-odds along all bags at once, so that what moves people together stays together. Every second draw
 * mirrors the one before.
 *
 * <p>Single precision: draws need no more, and a national caseload has tens of millions of deviations.
 */
final class OtherPacks {

    /** How far the truth may lie from what a pack says, in standard errors of a pack. */
    static final double TRUTH = 1;

    /**
     * How far another pack may lie from it: both err, each by one standard error. Bags differ by chance of training as well, which
     * the mean over a pack's bags has less of: eight packs of 20,000 simulated people each differed, relative to a line, by .77 of
     * what bags say for any reoffence, .69 for domestic abuse, .66 for gang violence and .78 for weapon offences. Not below the
     * largest, so that no chance of a place is called surer than it is.
     */
    static final double ANOTHER = Math.sqrt(2) * 0.8;

    private static final int MOST_DRAWS = 200;
    private static final int FEWEST_DRAWS = 40;
    /** So many people times draws keep a large caseload quick. */
    private static final int PEOPLE_TIMES_DRAWS = 1_000_000;

    /** The same for every list: equal records, date, pack and policy give equal ranges. */
    private static final long SEED = 20_260_101;

    private final List<RankedPerson> people;
    private final int[] bags;
    private final float[][] deviations;
    private final double[][] weights;

    OtherPacks(List<RankedPerson> people, ModelPack pack, Workers workers) {
        this.people = people;
        this.bags = pack.models().stream().mapToInt(OutcomeModel::bags).toArray();
        this.deviations = new float[bags.length][];
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (int outcome = 0; outcome < bags.length; outcome++) {
            OutcomeModel model = pack.models().get(outcome);
            float[] own = new float[Math.multiplyExact(bags[outcome], people.size())];
            deviations[outcome] = own;
            int index = outcome;
            workers.eachStretch(people.size(), (from, to) -> fill(model, index, own, from, to));
            fewest = Math.min(fewest, bags[outcome]);
            most = Math.max(most, bags[outcome]);
        }
        this.weights = fewest < 2 ? new double[0][] : weights(most);
    }

    private void fill(OutcomeModel model, int outcome, float[] own, int from, int to) {
        double[] logOdds = new double[bags[outcome]];
        // The bags are as far apart as other packs are: their deviations, each by a normal weight, have the same
        // variance.
        double scale = Math.sqrt(logOdds.length - 1.0);
        for (int person = from; person < to; person++) {
            model.bagLogOdds(people.get(person).person().row(), logOdds);
            double mean = 0;
            for (double each : logOdds) {
                mean += (each - logOdds[0]) / logOdds.length;
            }
            for (int bag = 0; bag < logOdds.length; bag++) {
                own[person * logOdds.length + bag] = (float) ((logOdds[bag] - logOdds[0] - mean) / scale);
            }
        }
    }

    private double[][] weights(int count) {
        int draws = Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, PEOPLE_TIMES_DRAWS / Math.max(1, people.size())));
        RandomNumbers random = new RandomNumbers(SEED);
        double[][] drawn = new double[draws / 2 * 2][count];
        for (int draw = 0; draw < drawn.length; draw += 2) {
            for (int bag = 0; bag < count; bag++) {
                drawn[draw][bag] = random.normal();
                drawn[draw + 1][bag] = -drawn[draw][bag];
            }
        }
        return drawn;
    }

    /** How many packs are drawn; 0 where a single bag tells nothing of other packs. */
    int draws() {
        return weights.length;
    }

    int people() {
        return people.size();
    }

    /** What a drawn pack says of everybody, by outcome and person: chances, 0 to 1. */
    float[][] chances(int draw, double distance) {
        float[][] all = new float[bags.length][people.size()];
        for (int outcome = 0; outcome < bags.length; outcome++) {
            for (int person = 0; person < people.size(); person++) {
                all[outcome][person] = chance(draw, distance, outcome, person);
            }
        }
        return all;
    }

    /** What a drawn pack says of some people's chance of one outcome, 0 to 1. */
    float[] chances(int draw, int outcome, BitSet who) {
        float[] chances = new float[who.cardinality()];
        int at = 0;
        for (int person = who.nextSetBit(0); person >= 0; person = who.nextSetBit(person + 1)) {
            chances[at++] = chance(draw, TRUTH, outcome, person);
        }
        return chances;
    }

    private float chance(int draw, double distance, int outcome, int person) {
        double moved = 0;
        int start = person * bags[outcome];
        for (int bag = 0; bag < bags[outcome]; bag++) {
            moved += weights[draw][bag] * deviations[outcome][start + bag];
        }
        return (float) OutcomeModel.probability(people.get(person).person().logOdds()[outcome] + distance * moved);
    }

    /** Whether the bags disagree about a person on any outcome: if not, they tell nothing of how sure anything is. */
    boolean disagree(int person) {
        for (int outcome = 0; outcome < bags.length; outcome++) {
            for (int bag = 0; bag < bags[outcome]; bag++) {
                if (deviations[outcome][person * bags[outcome] + bag] != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
