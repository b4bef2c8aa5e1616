package iomtriage.additive.internal.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.internal.binning.BinnedColumn;
import iomtriage.additive.internal.binning.BinnedRows;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BagTest {
    /** Twenty rows: of the ten in the low bin three have the outcome, of the ten in the high bin seven. */
    private static final BinnedRows THREE_AND_SEVEN = Plans.rows(
            outcome(row -> row < 3 || row >= 13),
            Plans.ordered(2, IntStream.range(0, 20).map(row -> row < 10 ? 1 : 2).toArray()));

    private static boolean[] outcome(IntPredicate happened) {
        boolean[] outcome = new boolean[20];
        for (int row = 0; row < outcome.length; row++) {
            outcome[row] = happened.test(row);
        }
        return outcome;
    }

    private static Bag bag(BinnedRows data, Hyperparameters settings, int... signs) {
        return new Bag(data, Plans.plan(settings, signs), new SplittableRandom(1));
    }

    @Test
    void theFirstTreeIsTheOneWorkedOutByHand() {
        Hyperparameters settings = Plans.exhaustive();
        settings.rate = 0.5;
        settings.shrinkage = 0;
        Bag bag = bag(THREE_AND_SEVEN, settings, 0);
        assertThat(bag.base).isZero();

        bag.advance(1);

        // At a probability of a half: gradients 10/2 - 3 = 2 and 10/2 - 7 = -2, hessians 10/4 each.
        Tree tree = bag.trees.get(0);
        assertThat(tree.rootRight[1]).isFalse();
        assertThat(tree.rootRight[2]).isTrue();
        assertThat(tree.values).containsExactly(new double[] {-0.4, -0.4, 0.4, 0.4}, within(1e-12));
    }

    @Test
    void manyTreesReachTheLogOddsOfEachBin() {
        Hyperparameters settings = Plans.exhaustive();
        settings.rate = 0.5;
        settings.shrinkage = 0;
        Bag bag = bag(THREE_AND_SEVEN, settings, 0);
        bag.advance(200);
        double[] scores = new double[20];
        bag.trees.forEach(tree -> tree.addTo(scores, THREE_AND_SEVEN.bins, 0, 20));
        assertThat(scores[0]).isCloseTo(StrictMath.log(3.0 / 7), within(1e-9));
        assertThat(scores[19]).isCloseTo(StrictMath.log(7.0 / 3), within(1e-9));
    }

    @Test
    void theBaseIsTheLogOddsOfTheWeights() {
        double[] weights = new double[20];
        weights[0] = 3;
        weights[5] = 1;
        BinnedRows data = new BinnedRows(
                new BinnedColumn[] {Plans.ordered(1, new int[20])},
                THREE_AND_SEVEN.outcome,
                Optional.of(weights),
                Optional.empty());
        assertThat(bag(data, Plans.exhaustive(), 0).base).isEqualTo(StrictMath.log(3));
    }

    @Test
    void aRowOfWeightTwoIsTwoRows() {
        int[] bins = IntStream.range(0, 20).map(row -> 1 + row % 3).toArray();
        double[] weights =
                IntStream.range(0, 20).mapToDouble(row -> 1 + row % 2).toArray();
        int[] twice = IntStream.range(0, 20)
                .flatMap(row -> IntStream.range(0, 1 + row % 2).map(again -> row))
                .toArray();
        boolean[] outcomeTwice = new boolean[twice.length];
        for (int i = 0; i < twice.length; i++) {
            outcomeTwice[i] = THREE_AND_SEVEN.outcome[twice[i]];
        }
        BinnedRows weighted = new BinnedRows(
                new BinnedColumn[] {Plans.ordered(3, bins)},
                THREE_AND_SEVEN.outcome,
                Optional.of(weights),
                Optional.empty());
        BinnedRows repeated = Plans.rows(
                outcomeTwice,
                Plans.ordered(3, IntStream.of(twice).map(row -> bins[row]).toArray()));
        Bag one = bag(weighted, Plans.exhaustive(), 0);
        Bag other = bag(repeated, Plans.exhaustive(), 0);
        one.advance(5);
        other.advance(5);
        assertThat(one.base).isEqualTo(other.base);
        for (int t = 0; t < 5; t++) {
            assertThat(one.trees.get(t).values).containsExactly(other.trees.get(t).values, within(1e-12));
            assertThat(one.trees.get(t).rootRight).isEqualTo(other.trees.get(t).rootRight);
        }
    }

    @Test
    void theLossOnHeldOutRowsIsTheirLogisticLoss() {
        Hyperparameters settings = Plans.exhaustive();
        settings.heldOutShare = 0.5;
        Bag bag = bag(THREE_AND_SEVEN, settings, 0);
        boolean[] heldOut = HeldOutRows.choose(THREE_AND_SEVEN, 0.5, secondSplit(new SplittableRandom(1)));
        double loss = 0;
        int count = 0;
        for (int row = 0; row < 20; row++) {
            if (heldOut[row]) {
                double odds = StrictMath.exp(bag.base);
                loss += StrictMath.log(1 + (THREE_AND_SEVEN.outcome[row] ? 1 / odds : odds));
                count++;
            }
        }
        assertThat(count).isBetween(1, 19);
        assertThat(bag.heldOutWeight()).isEqualTo(count);
        assertThat(bag.heldOutLoss()).isCloseTo(loss, within(1e-9));
        assertThat(bag(THREE_AND_SEVEN, Plans.exhaustive(), 0).heldOutLoss()).isZero();
    }

    private static SplittableRandom secondSplit(SplittableRandom random) {
        random.split();
        return random.split();
    }

    @Test
    void aGroupIsHeldOutAsAWholeOrNotAtAll() {
        assertThat(IntStream.rangeClosed(1, 100)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            int[] groups = random.ints(200, 0, 40).toArray();
            boolean[] outcome = new boolean[200];
            for (int row = 0; row < 200; row++) {
                outcome[row] = random.nextBoolean();
            }
            BinnedRows data = new BinnedRows(
                    new BinnedColumn[] {Plans.ordered(1, new int[200])},
                    outcome,
                    Optional.empty(),
                    Optional.of(groups));
            boolean[] heldOut = HeldOutRows.choose(data, 0.3, random);
            for (int row = 0; row < 200; row++) {
                for (int other = 0; other < row; other++) {
                    if (groups[row] == groups[other]) {
                        assertThat(heldOut[row]).isEqualTo(heldOut[other]);
                    }
                }
            }
        });
    }

    @Test
    void noTreeEverBreaksAConstraint() {
        assertThat(IntStream.rangeClosed(1, 60)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            BinnedRows data = twoFeatures(random);
            Hyperparameters settings = Plans.exhaustive();
            settings.pairTries = 2;
            Bag bag = bag(data, settings, 1, 0);
            bag.advance(20);
            for (Tree tree : bag.trees) {
                for (int other = 0; other < data.binCount(1); other++) {
                    for (int bin = 2; bin < data.binCount(0); bin++) {
                        assertThat(value(tree, bin, other)).isGreaterThanOrEqualTo(value(tree, bin - 1, other));
                    }
                }
            }
        });
    }

    @Test
    void featuresThatMayNotMeetNeverShareATree() {
        assertThat(IntStream.rangeClosed(1, 20)).allSatisfy(seed -> {
            BinnedRows data = twoFeatures(new SplittableRandom(seed));
            Hyperparameters settings = Plans.exhaustive();
            settings.pairTries = 2;
            Bag bag = new Bag(
                    data,
                    new TrainingPlan(settings, new boolean[2][2], new int[2], (done, total) -> {}, trees -> {}),
                    new SplittableRandom(seed));
            bag.advance(20);
            assertThat(bag.trees)
                    .isNotEmpty()
                    .allSatisfy(tree ->
                            assertThat(tree.child).containsAnyOf(-1, tree.root).doesNotContain(1 - tree.root));
        });
    }

    /** Three hundred rows of two features, five and three value bins, that matter together. */
    private static BinnedRows twoFeatures(SplittableRandom random) {
        int[] a = random.ints(300, 0, 6).toArray();
        int[] b = random.ints(300, 0, 4).toArray();
        boolean[] outcome = new boolean[300];
        for (int row = 0; row < 300; row++) {
            outcome[row] = random.nextInt(10) < (a[row] > 2 == b[row] > 1 ? 7 : 3);
        }
        return Plans.rows(outcome, Plans.ordered(5, a), Plans.ordered(3, b));
    }

    private static double value(Tree tree, int first, int second) {
        double[] score = new double[1];
        tree.addTo(score, new byte[][] {{(byte) first}, {(byte) second}}, 0, 1);
        return score[0];
    }
}
