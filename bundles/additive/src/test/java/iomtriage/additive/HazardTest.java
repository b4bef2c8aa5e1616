package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.shape.Direction;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Models of when an outcome happens, learnt from people who are followed for unlike times. */
class HazardTest {
    private static final int PERIODS = 6;

    /** The hazard's log-odds: what counts early counts less later, and the second feature always counts the same. */
    private static final DoubleBinaryOperator TRUTH = (x, period) -> -3 + 2.4 * x * (PERIODS - period) / PERIODS;

    private static Followed followed;
    private static AdditiveModel model;

    /** People with two features, who are lost at random times. */
    private record Followed(double[][] columns, boolean[] happened, double[] time) {
        static Followed draw(int people, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Followed drawn = new Followed(new double[2][people], new boolean[people], new double[people]);
            for (int i = 0; i < people; i++) {
                drawn.columns[0][i] = random.nextInt(2);
                drawn.columns[1][i] = random.nextInt(3);
                double lost = random.nextDouble() < 0.6 ? random.nextDouble() * PERIODS : PERIODS;
                drawn.time[i] = lost;
                for (int period = 1; period <= PERIODS && !drawn.happened[i]; period++) {
                    double at = period - 1 + random.nextDouble();
                    if (random.nextDouble() < hazard(drawn.columns[0][i], drawn.columns[1][i], period) && at < lost) {
                        drawn.happened[i] = true;
                        drawn.time[i] = at;
                    }
                }
            }
            return drawn;
        }

        static double hazard(double x, double y, int period) {
            return 1 / (1 + Math.exp(-TRUTH.applyAsDouble(x, period) - 0.5 * y));
        }

        AdditiveData data() {
            return AdditiveData.of(happened)
                    .continuous("x", columns[0])
                    .continuous("y", columns[1])
                    .followed(new FollowUp(time, PERIODS))
                    .build();
        }
    }

    private static double chance(double x, double y, int by) {
        double not = 1;
        for (int period = 1; period <= by; period++) {
            not *= 1 - Followed.hazard(x, y, period);
        }
        return 1 - not;
    }

    private static AdditiveSettings settings() {
        return Samples.quick().monotone("y", Direction.INCREASING);
    }

    @BeforeAll
    static void train() {
        followed = Followed.draw(8_000, 5);
        model = new AdditiveTrainer(settings()).train(followed.data());
    }

    @Test
    void chancesByEveryPeriodAreNearTheTruthThoughHalfAreLost() {
        HazardScorer scorer = HazardScorer.of(model, PERIODS);
        for (double x = 0; x < 2; x++) {
            for (double y = 0; y < 3; y++) {
                double[] chances = scorer.chances(new double[] {x, y}, 0);
                assertThat(chances).isSorted().hasSize(PERIODS);
                for (int by = 1; by <= PERIODS; by++) {
                    // Three standard errors of the 1,300 people of each kind, of whom half are lost.
                    assertThat(chances[by - 1]).isCloseTo(chance(x, y, by), within(0.06));
                }
            }
        }
        // To take those who were lost for people to whom it did not happen would be far off.
        long at = Arrays.stream(followed.columns[0]).filter(x -> x == 1).count();
        long seen = 0;
        for (int i = 0; i < followed.happened.length; i++) {
            seen += followed.columns[0][i] == 1 && followed.happened[i] ? 1 : 0;
        }
        assertThat((double) seen / at).isLessThan(chance(1, 1, PERIODS) - 0.08);
    }

    @Test
    void whatCountsEarlyCountsLessLater() {
        double[] early = HazardScorer.of(model, 1).chances(new double[] {1, 1}, 0);
        double earlyRatio = early[0] / HazardScorer.of(model, 1).chances(new double[] {0, 1}, 0)[0];
        double[] with = HazardScorer.of(model, PERIODS).chances(new double[] {1, 1}, 0);
        double[] without = HazardScorer.of(model, PERIODS).chances(new double[] {0, 1}, 0);
        double lateRatio = last(with) / last(without);
        assertThat(earlyRatio).isGreaterThan(4);
        assertThat(lateRatio).isLessThan(1.5);
        assertThat(model.pairsOf(FollowUp.PERIOD)).contains("x & period");
    }

    /** The chance in the last period, if it has not happened before. */
    private static double last(double[] chances) {
        return (chances[PERIODS - 1] - chances[PERIODS - 2]) / (1 - chances[PERIODS - 2]);
    }

    @Test
    void itIsTheModelOfTheSamePeriodsWrittenOutAsRows() {
        FollowUp times = new FollowUp(followed.time, PERIODS);
        int count = 0;
        for (int i = 0; i < followed.time.length; i++) {
            count += times.periodsAtRisk(i, followed.happened[i]);
        }
        boolean[] outcome = new boolean[count];
        int[] person = new int[count];
        double[][] columns = new double[3][count];
        int row = 0;
        for (int i = 0; i < followed.time.length; i++) {
            int last = times.periodsAtRisk(i, followed.happened[i]);
            for (int period = 1; period <= last; period++) {
                outcome[row] = period == last && followed.happened[i];
                person[row] = i;
                columns[0][row] = followed.columns[0][i];
                columns[1][row] = followed.columns[1][i];
                columns[2][row++] = period;
            }
        }
        AdditiveModel written = new AdditiveTrainer(settings())
                .train(AdditiveData.of(outcome)
                        .continuous("x", columns[0])
                        .continuous("y", columns[1])
                        .continuous(FollowUp.PERIOD, columns[2])
                        .groups(person)
                        .build());
        assertThat(count).isGreaterThan(4 * 4_000);
        assertThat(model.base()).isEqualTo(written.base());
        for (int term = 0; term < model.terms().size(); term++) {
            assertThat(model.shapes().get(term).values())
                    .isEqualTo(written.shapes().get(term).values());
        }
    }

    @Test
    void anOutcomeCountsInItsPeriodAndAnEndOfFollowUpFromTheMiddleOfItsOwn() {
        FollowUp times = new FollowUp(new double[] {0, 0.2, 2, 2.1, 2.4, 2.5, 3, 9}, 3);
        int[] ifHappened = {1, 1, 2, 3, 3, 3, 3, 3};
        int[] ifNot = {0, 0, 2, 2, 2, 3, 3, 3};
        for (int i = 0; i < ifNot.length; i++) {
            assertThat(times.periodsAtRisk(i, true)).isEqualTo(ifHappened[i]);
            assertThat(times.periodsAtRisk(i, false)).isEqualTo(ifNot[i]);
        }
        assertThat(times.happens(6, true)).isTrue();
        assertThat(times.happens(7, true)).as("after the last period").isFalse();
    }

    @Test
    void contributionsAddUpToTheLogOddsOfTheChanceByTheLastPeriod() {
        HazardScorer scorer = HazardScorer.of(model, PERIODS);
        for (double[] row : new double[][] {{1, 0}, {0, 2}, {1, 2}, {Double.NaN, 0}}) {
            double[] terms = new double[scorer.termCount()];
            double logOdds = scorer.explain(row, 0, terms, 0);
            double chance = scorer.chances(row, 0)[PERIODS - 1];
            double not = 1;
            for (int period = 1; period <= PERIODS; period++) {
                double of = model.scorer().logOdds(new double[] {row[0], row[1], period});
                not *= 1 - 1 / (1 + Math.exp(-of));
            }
            assertThat(chance).isCloseTo(1 - not, within(1e-12));
            assertThat(logOdds).isCloseTo(Math.log(chance / (1 - chance)), within(1e-12));
            assertThat(scorer.logOdds(row, 0)).isEqualTo(logOdds);
            assertThat(scorer.base() + Arrays.stream(terms).sum()).isCloseTo(logOdds, within(1e-12));
            assertThat(terms[model.featureNames().indexOf(FollowUp.PERIOD)]).isZero();
        }
    }

    /** The way from the average to the row in many small steps: in each, a term has its part of what the hazards' log-odds move. */
    @Test
    void aContributionIsTheTermsPartOfTheWayFromTheAverage() {
        HazardScorer scorer = HazardScorer.of(model, PERIODS);
        double[] row = {1, 2};
        double[] terms = new double[scorer.termCount()];
        scorer.explain(row, 0, terms, 0);
        int own = model.featureNames().indexOf(FollowUp.PERIOD);
        double[][] adds = new double[PERIODS][terms.length];
        double[] average = new double[PERIODS];
        double[] reached = new double[PERIODS];
        for (int period = 0; period < PERIODS; period++) {
            reached[period] = model.scorer().explain(new double[] {1, 2, period + 1}, 0, adds[period], 0);
            average[period] = model.base() + adds[period][own];
        }
        double[] parts = new double[terms.length];
        int steps = 1_000;
        for (int step = 0; step < steps; step++) {
            double[] sums = new double[PERIODS];
            for (int period = 0; period < PERIODS; period++) {
                sums[period] = average[period] + (step + 0.5) / steps * (reached[period] - average[period]);
            }
            for (int period = 0; period < PERIODS; period++) {
                double[] more = sums.clone();
                double[] less = sums.clone();
                more[period] += 1e-4;
                less[period] -= 1e-4;
                double slope = (scorer.logOddsOf(more, 0) - scorer.logOddsOf(less, 0)) / 2e-4;
                for (int term = 0; term < parts.length; term++) {
                    parts[term] += term == own ? 0 : slope * adds[period][term] / steps;
                }
            }
        }
        assertThat(scorer.base()).isCloseTo(scorer.logOddsOf(average, 0), within(1e-12));
        assertThat(terms).containsExactly(parts, within(1e-6));
    }

    @Test
    void changesAddUpOverFeaturesInEveryPeriodAndMakeUpTheLogOdds() {
        HazardScorer scorer = HazardScorer.of(model, PERIODS);
        double[] row = {Double.NaN, 0};
        double[] sums = new double[scorer.sumCount()];
        scorer.sums(row, 0, sums, 0);
        assertThat(sums).hasSize(PERIODS);
        assertThat(scorer.logOddsOf(sums, 0)).isEqualTo(scorer.logOdds(row, 0));
        for (int period = 0; period < PERIODS; period++) {
            sums[period] += scorer.change(row, 0, 0, 1, period);
            sums[period] += scorer.change(new double[] {1, 0}, 0, 1, 2, period);
        }
        assertThat(scorer.logOddsOf(sums, 0)).isCloseTo(scorer.logOdds(new double[] {1, 2}, 0), within(1e-12));
    }

    @Test
    void anIntervalIsThatOfTheBagsAndWidensTheChanceByEveryPeriod() {
        HazardScorer scorer = HazardScorer.of(model, PERIODS);
        double[] row = {0, 2};
        double[] bags = new double[scorer.bagCount()];
        scorer.bagLogOdds(row, 0, bags);
        double[] errors = scorer.standardErrors(row, 0);
        double mean = Arrays.stream(bags).average().orElseThrow();
        double squares =
                Arrays.stream(bags).map(bag -> (bag - mean) * (bag - mean)).sum();
        assertThat(errors).hasSize(PERIODS);
        assertThat(Arrays.stream(errors).min().orElseThrow()).isPositive();
        assertThat(scorer.standardError(row, 0))
                .isEqualTo(errors[PERIODS - 1])
                .isCloseTo(Math.sqrt(squares / (bags.length - 1)), within(1e-12));
        assertThat(mean).isCloseTo(scorer.logOdds(row, 0), within(0.05));
    }

    @Test
    void moreOfAConstrainedFeatureNeverLowersTheChanceByAnyPeriod() {
        HazardScorer scorer = HazardScorer.of(model, PERIODS);
        for (double x = 0; x < 2; x++) {
            for (double y = 0; y < 2; y++) {
                double[] less = scorer.chances(new double[] {x, y}, 0);
                double[] more = scorer.chances(new double[] {x, y + 1}, 0);
                for (int by = 0; by < PERIODS; by++) {
                    assertThat(more[by]).isGreaterThanOrEqualTo(less[by]);
                }
            }
        }
    }

    @Test
    void itIsSavedAndLoadedLikeEveryModel() throws IOException {
        AdditiveModel loaded = AdditiveModel.load(model.toBytes());
        double[] row = {1, Double.NaN};
        assertThat(HazardScorer.of(loaded, PERIODS).chances(row, 0))
                .isEqualTo(HazardScorer.of(model, PERIODS).chances(row, 0));
        assertThat(loaded.toBytes()).isEqualTo(model.toBytes());
        AdditiveData few = Followed.draw(400, 6).data();
        assertThat(new AdditiveTrainer(settings()).train(few).toBytes())
                .isEqualTo(new AdditiveTrainer(settings()).train(few).toBytes());
    }

    @Test
    void whatCannotBeLearntFromIsRefused() {
        boolean[] happened = {true, false, true};
        AdditiveData.Builder data = AdditiveData.of(happened).continuous("x", new double[] {1, 2, 3});
        assertThatThrownBy(() ->
                        data.followed(new FollowUp(new double[] {1, 2}, 2)).build())
                .hasMessage("Cannot train: 2 times for 3 rows. Give one time of follow-up per row.");
        assertThatThrownBy(() ->
                        data.followed(new FollowUp(new double[] {1, -2, 2}, 2)).build())
                .hasMessageContaining("the time of follow-up of row 1 is negative or not finite");
        assertThatThrownBy(() ->
                        data.followed(new FollowUp(new double[] {1, 2, 2}, 4)).build())
                .hasMessage(
                        "Cannot train for 4 periods: nobody was at risk after 2. Look ahead no further than people were"
                                + " followed.");
        assertThatThrownBy(() ->
                        data.followed(new FollowUp(new double[] {5, 5, 5}, 2)).build())
                .hasMessageContaining("the outcome happens in none of the 2 periods");
        assertThatThrownBy(() -> AdditiveData.of(happened)
                        .continuous("period", new double[] {1, 2, 3})
                        .followed(new FollowUp(new double[] {1, 2, 2}, 2))
                        .build())
                .hasMessageContaining("a column is called \"period\"");
        assertThatThrownBy(() -> HazardScorer.of(FingerprintTest.train(), 3))
                .hasMessageContaining("it is no model of when an outcome happens");
    }
}
