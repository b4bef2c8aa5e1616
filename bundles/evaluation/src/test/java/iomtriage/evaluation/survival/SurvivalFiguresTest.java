package iomtriage.evaluation.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurvivalFiguresTest {

    /** Remission in weeks of children on 6-mercaptopurine, then of those on a placebo: Freireich and others (1963). */
    private static final double[] WEEKS = {
        6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35, 1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8,
        8, 8, 11, 11, 12, 12, 15, 17, 22, 23
    };

    private static final String RELAPSED = "111010100110001100000" + "1".repeat(21);

    private static FollowUps remission() {
        boolean[] happened = new boolean[WEEKS.length];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = RELAPSED.charAt(i) == '1';
        }
        return new FollowUps(WEEKS, happened);
    }

    /** Times and scores in few values, so that many are equal. */
    private static FollowUps followUps(SplittableRandom random, int count) {
        double[] time = random.doubles(count, 0, 9).map(Math::rint).toArray();
        boolean[] happened = new boolean[count];
        for (int i = 0; i < count; i++) {
            happened[i] = random.nextInt(3) > 0;
        }
        return new FollowUps(time, happened);
    }

    private static double[] scores(SplittableRandom random, int count) {
        return random.ints(count, 0, 6).mapToDouble(score -> score / 6.0).toArray();
    }

    private static boolean first(FollowUps people, int one, int other) {
        return people.happened()[one]
                && (people.time()[one] < people.time()[other]
                        || people.time()[one] == people.time()[other] && !people.happened()[other]);
    }

    /** Every pair, one by one; the chance of being followed by its definition. */
    private static double everyPair(FollowUps people, double[] score, boolean uno) {
        double right = 0;
        double all = 0;
        for (int i = 0; i < score.length; i++) {
            double reached = followed(people, people.time()[i]);
            for (int j = 0; j < score.length; j++) {
                if (first(people, i, j)) {
                    double pair = uno ? 1 / (reached * reached) : 1;
                    right += pair * (score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0);
                    all += pair;
                }
            }
        }
        return right / all;
    }

    private static double followed(FollowUps people, double until) {
        double remaining = 1;
        for (double time : Arrays.stream(people.time()).distinct().sorted().toArray()) {
            if (time < until) {
                double ended = count(people, time, false);
                double atRisk = Arrays.stream(people.time())
                                .filter(each -> each >= time)
                                .count()
                        - count(people, time, true);
                remaining *= ended == 0 ? 1 : 1 - ended / atRisk;
            }
        }
        return remaining;
    }

    private static double count(FollowUps people, double time, boolean happened) {
        return IntStream.range(0, people.size())
                .filter(row -> people.time()[row] == time && people.happened()[row] == happened)
                .count();
    }

    @Test
    void theTextbookExampleHasTheConcordanceThatRGives() {
        double[] placebo = new double[WEEKS.length];
        Arrays.fill(placebo, 21, 42, 1);
        // coxph(Surv(time, cens) ~ treat, data = MASS::gehan) prints "Concordance= 0.69".
        assertThat(Concordance.harrell(remission(), placebo)).isCloseTo(0.69, within(0.005));
    }

    @Test
    void aConcordanceWorkedOutByHand() {
        FollowUps people = new FollowUps(new double[] {1, 2, 3, 4}, new boolean[] {true, false, true, false});
        double[] score = {0.5, 0.9, 0.7, 0.2};
        // Known: 1 before 2, 3 and 4, and 3 before 4. Right: 1 before 4, 3 before 4.
        assertThat(Concordance.harrell(people, score)).isEqualTo(0.5);
        // The pair of 3 and 4 counts 1 / (2/3)^2, for one of three was lost between.
        assertThat(Concordance.uno(people, score)).isCloseTo((1 + 2.25) / (3 + 2.25), within(1e-12));
    }

    @Test
    void concordancesAreThoseOfEveryPair() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            FollowUps people = followUps(random, 40);
            double[] score = scores(random, 40);
            assertThat(Concordance.harrell(people, score)).isCloseTo(everyPair(people, score, false), within(1e-12));
            assertThat(Concordance.uno(people, score)).isCloseTo(everyPair(people, score, true), within(1e-12));
        }
    }

    @Test
    void aBrierScoreWorkedOutByHand() {
        FollowUps people = new FollowUps(new double[] {1, 2, 3, 4}, new boolean[] {true, false, true, false});
        // 1 counts once; of 2 nothing is known, and 3 and 4 count 1 / (2/3).
        assertThat(CensoringCurve.of(people).weightsBy(3))
                .containsExactly(new double[] {1, 0, 1.5, 1.5}, within(1e-12));
        assertThat(TimedBrier.by(3, people, new double[] {0.5, 0.5, 0.8, 0.2}))
                .isCloseTo((0.25 + 1.5 * 0.04 + 1.5 * 0.04) / 4, within(1e-12));
    }

    @Test
    void thoseOfWhomItIsKnownStandForEverybody() {
        for (int seed = 0; seed < 50; seed++) {
            FollowUps people = followUps(new SplittableRandom(seed), 60);
            double longest = Arrays.stream(people.time()).max().orElseThrow();
            for (double time = 1; time <= longest; time++) {
                assertThat(Arrays.stream(CensoringCurve.of(people).weightsBy(time))
                                .sum())
                        .isCloseTo(60, within(1e-9));
            }
        }
    }

    @Test
    void beyondWhatAnybodyIsFollowedThereIsNoScore() {
        FollowUps people = new FollowUps(new double[] {1, 2, 3}, new boolean[] {true, false, false});
        assertThat(TimedBrier.by(3, people, new double[] {1, 0, 0})).isZero();
        assertThat(TimedBrier.by(3.5, people, new double[] {1, 0, 0})).isNaN();
        assertThatThrownBy(() -> new FollowUps(new double[] {1, -1}, new boolean[2]))
                .isInstanceOf(NotMeasurableException.class)
                .hasMessage(
                        "Cannot evaluate: a time is missing or below 0. Leave out rows without a time of follow-up.");
    }

    @Test
    void withEverybodyFollowedToTheEndTheLastScoreIsThePlainOne() {
        SplittableRandom random = new SplittableRandom(7);
        FollowUps people = followUps(random, 200).upTo(9);
        boolean[] known = new boolean[200];
        double[] time = people.time().clone();
        for (int i = 0; i < 200; i++) {
            known[i] = people.happened()[i];
            time[i] = known[i] ? Math.max(1, Math.ceil(time[i] / 3)) : 3;
        }
        double[] chance = scores(random, 200);
        double[] earlier = Arrays.stream(chance).map(each -> each / 2).toArray();
        ScoredOutcomes scores = ScoredOutcomes.of(chance, known);

        SurvivalFigures found = SurvivalFigures.of(
                scores,
                new FollowUps(time, known),
                new double[][] {earlier, earlier, chance},
                new Resampling(1, 200, 0.95));

        double plain = IntStream.range(0, 200)
                .mapToDouble(row -> Math.pow(chance[row] - (known[row] ? 1 : 0), 2))
                .average()
                .orElseThrow();
        Measured last = found.brier().get(2).orElseThrow();
        assertThat(last.value()).isCloseTo(plain, within(1e-12));
        assertThat(last.low()).isLessThan(last.value());
        assertThat(last.high()).isGreaterThan(last.value());
        assertThat(found.harrell().orElseThrow().value())
                .isCloseTo(everyPair(new FollowUps(time, known), chance, false), within(1e-12));
        assertThat(found.meanBrier().orElseThrow().value())
                .isCloseTo(
                        found.brier().stream()
                                .mapToDouble(each -> each.orElseThrow().value())
                                .average()
                                .orElseThrow(),
                        within(1e-12));
    }

    @Test
    void onlyPeopleScoredByOneModelAreCompared() {
        double[] time = IntStream.range(0, 40).mapToDouble(row -> row % 20 + 1).toArray();
        boolean[] happened = new boolean[40];
        Arrays.fill(happened, true);
        int[] fold = IntStream.range(0, 40).map(row -> row / 20).toArray();
        // Within a model the order is right; the other one's scores are all higher.
        double[] score = IntStream.range(0, 40)
                .mapToDouble(row -> fold[row] * 0.5 + (20 - row % 20) / 50.0)
                .toArray();
        double[][] byPeriod = IntStream.range(0, 20).mapToObj(period -> score).toArray(double[][]::new);
        SurvivalFigures found = SurvivalFigures.of(
                ScoredOutcomes.of(score, happened).inFolds(fold, 1),
                new FollowUps(time, happened),
                byPeriod,
                new Resampling(1, 100, 0.95));
        assertThat(found.harrell().map(Measured::value)).isEqualTo(Optional.of(1.0));
    }

    /** Of those who were treated, .857 had no relapse by week 6 and .753 by week 10, as the product-limit curve of every textbook has it. */
    @Test
    void whatWasObservedByATimeIsTheProductLimitEstimateAndStandsBesideWhatWasSaid() {
        int treated = 21;
        FollowUps people = new FollowUps(
                Arrays.copyOf(remission().time(), treated),
                Arrays.copyOf(remission().happened(), treated));
        double[][] byWeek = new double[10][treated];
        for (int week = 0; week < 10; week++) {
            Arrays.fill(byWeek[week], 0.03 * (week + 1));
        }
        SurvivalFigures found = SurvivalFigures.of(
                ScoredOutcomes.of(byWeek[9], people.upTo(10).happened()), people, byWeek, new Resampling(1, 100, 0.95));

        assertThat(found.calibration()).hasSize(10);
        assertThat(found.calibration().get(5).predicted()).isCloseTo(0.18, within(1e-12));
        assertThat(found.calibration().get(5).observed().orElseThrow().value()).isCloseTo(1 - 0.857, within(5e-4));
        assertThat(found.calibration().get(9).observed().orElseThrow().value()).isCloseTo(1 - 0.753, within(5e-4));
        assertThat(found.few(4)).containsExactly(2, 5, 7, 10);
        assertThat(found.few(20)).hasSize(10);
    }
}
