package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.additive.shape.Direction;
import iomtriage.additive.shape.FeatureBins;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Data nothing can be learnt from is refused by name; data that is merely odd has a defined outcome. */
class BadInputTest {
    private static final int ROWS = 400;

    private static void refused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(TrainingDataException.class).isThrownBy(call).withMessage(message);
    }

    private static boolean[] outcome() {
        boolean[] outcome = new boolean[ROWS];
        for (int row = 0; row < ROWS; row++) {
            outcome[row] = row % 3 == 0;
        }
        return outcome;
    }

    private static double[] column(java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, ROWS).mapToDouble(value).toArray();
    }

    private static AdditiveModel train(AdditiveData.Builder data) {
        return new AdditiveTrainer(Samples.quick().maxTrees(30)).train(data.build());
    }

    @Test
    void noRows() {
        refused(
                () -> AdditiveData.of(new boolean[0])
                        .continuous("age", new double[0])
                        .build(),
                "Cannot train: there are no rows. Give at least two, one of each outcome.");
    }

    @Test
    void oneClassOnly() {
        refused(
                () -> AdditiveData.of(new boolean[3])
                        .continuous("age", new double[3])
                        .build(),
                "Cannot train: the outcome is false in all 3 rows. A model needs rows of both outcomes: check the outcome"
                        + " column and its window.");
    }

    @Test
    void noFeatures() {
        refused(
                () -> AdditiveData.of(outcome()).build(),
                "Cannot train: there are no features. Add at least one column.");
    }

    @Test
    void twoFeaturesOfTheSameName() {
        refused(
                () -> AdditiveData.of(outcome())
                        .continuous("age", column(r -> r))
                        .continuous("age", column(r -> r))
                        .build(),
                "Cannot train: two columns are called \"age\". Give every feature a name of its own.");
    }

    @Test
    void aColumnThatIsTooShort() {
        refused(
                () -> AdditiveData.of(outcome())
                        .continuous("age", new double[5])
                        .build(),
                "Cannot train: feature \"age\" has 5 values for 400 rows. Give one per row, NaN where it is missing.");
    }

    @Test
    void anInfiniteValue() {
        refused(
                () -> AdditiveData.of(outcome())
                        .continuous("age", column(r -> r == 7 ? Double.NEGATIVE_INFINITY : r))
                        .build(),
                "Cannot train: feature \"age\" is infinite in row 7. Use NaN where the value is not known, or cap it.");
    }

    @Test
    void aCategoryWithoutAName() {
        refused(
                () -> AdditiveData.of(outcome())
                        .categorical("sex", List.of("F", "M"), column(r -> r % 3))
                        .build(),
                "Cannot train: feature \"sex\" has 2 categories, but row 2 does not hold an index of one. Use 0 to 1, or NaN"
                        + " where it is missing.");
    }

    @Test
    void aNegativeWeight() {
        refused(
                () -> AdditiveData.of(outcome())
                        .continuous("age", column(r -> r))
                        .weights(column(r -> r == 9 ? -1 : 1))
                        .build(),
                "Cannot train: the weight of row 9 is negative or not finite. A weight says how many rows this one stands"
                        + " for: use 0 or more.");
    }

    @Test
    void weightsThatLeaveOneOutcomeOnly() {
        refused(
                () -> AdditiveData.of(outcome())
                        .continuous("age", column(r -> r))
                        .weights(column(r -> r % 3 == 0 ? 0 : 1))
                        .build(),
                "Cannot train: every row whose outcome is true has a weight of 0. A model needs rows of both outcomes.");
    }

    @Test
    void aPairOrAConstraintOfAFeatureThatIsNotThere() {
        AdditiveData data =
                AdditiveData.of(outcome()).continuous("age", column(r -> r)).build();
        refused(
                () -> new AdditiveTrainer(AdditiveSettings.defaults().forbidPair("age", "sex")).train(data),
                "Cannot train: there is no one pair \"age & sex\". Name two features of the data as \"first & second\". They"
                        + " have [age].");
        refused(
                () -> new AdditiveTrainer(AdditiveSettings.defaults().monotone("sex", Direction.INCREASING))
                        .train(data),
                "Cannot train: feature \"sex\" is to be monotone, but the data have no such feature. They have [age].");
    }

    @Test
    void settingsOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> AdditiveSettings.defaults().bins(256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot train with bins = 256: it must lie between 2 and 255.");
        assertThatThrownBy(() -> AdditiveSettings.defaults().rate(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot train with rate = NaN: it must lie above 0, and at most at 1.");
    }

    @Test
    void aConstantFeatureAndOneThatIsAllMissingContributeNothing() {
        AdditiveModel model = train(AdditiveData.of(outcome())
                .continuous("constant", column(r -> 4))
                .continuous("missing", column(r -> Double.NaN))
                .continuous("told", column(r -> r % 3)));
        assertThat(model.shape("constant").importance()).isZero();
        assertThat(model.shape("missing").importance()).isZero();
        assertThat(model.shape("told").importance()).isPositive();
        AdditiveScorer scorer = model.scorer();
        assertThat(scorer.logOdds(new double[] {9, 9, 0})).isEqualTo(scorer.logOdds(new double[] {4, Double.NaN, 0}));
    }

    @Test
    void aValueThatWasNeverMissingInTrainingMayBeMissingLaterAndSaysNothing() {
        AdditiveModel model = train(AdditiveData.of(outcome()).continuous("told", column(r -> r % 3)));
        assertThat(model.scorer().logOdds(new double[] {Double.NaN})).isEqualTo(model.base());
    }

    @Test
    void infiniteValuesFallIntoTheOutermostBinsWhenScoring() {
        AdditiveScorer scorer = train(AdditiveData.of(outcome()).continuous("told", column(r -> r % 3)))
                .scorer();
        assertThat(scorer.logOdds(new double[] {Double.POSITIVE_INFINITY})).isEqualTo(scorer.logOdds(new double[] {2}));
        assertThat(scorer.logOdds(new double[] {Double.NEGATIVE_INFINITY})).isEqualTo(scorer.logOdds(new double[] {0}));
    }

    @Test
    void moreCategoriesThanBinsLeaveTheRareOnesToShareTheLastBin() {
        List<String> names = IntStream.range(0, 300).mapToObj(i -> "area " + i).toList();
        AdditiveModel model =
                train(AdditiveData.of(outcome()).categorical("area", names, column(r -> r < 100 ? r % 5 : r % 300)));
        FeatureBins bins = model.featureBins().get(0);
        assertThat(bins.binCount()).isEqualTo(1 + 16);
        assertThat(Arrays.stream(bins.categoryBins()).filter(bin -> bin == 16).count())
                .isGreaterThan(250);
        assertThat(bins.label(bins.binOf(0))).isEqualTo("area 0");
    }

    @Test
    void aCategoryThatTrainingNeverSawIsMissing() {
        AdditiveModel model =
                train(AdditiveData.of(outcome()).categorical("sex", List.of("F", "M", "X"), column(r -> r % 2)));
        assertThat(model.featureBins().get(0).binOf(2)).isEqualTo(FeatureBins.MISSING);
        assertThat(model.featureBins().get(0).binOf(17)).isEqualTo(FeatureBins.MISSING);
    }

    @Test
    void aRowWithMoreOrFewerValuesThanFeaturesIsReadOnlyAsFarAsItGoes() {
        AdditiveScorer scorer = train(AdditiveData.of(outcome())
                        .continuous("a", column(r -> r % 3))
                        .continuous("b", column(r -> r)))
                .scorer();
        assertThatThrownBy(() -> scorer.logOdds(new double[] {1})).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(scorer.logOdds(new double[] {1, 5, 99})).isEqualTo(scorer.logOdds(new double[] {1, 5}));
    }

    @Test
    void aWeightOfTwoIsLikeTheRowTwice() {
        boolean[] outcome = outcome();
        AdditiveData weighted = AdditiveData.of(outcome)
                .continuous("told", column(r -> r % 3))
                .weights(column(r -> outcome[r] ? 2 : 1))
                .build();
        AdditiveModel model =
                new AdditiveTrainer(Samples.quick().heldOutShare(0).maxTrees(1).rowShare(1)).train(weighted);
        // 134 rows of weight 2 against 266 of weight 1, before any tree has said much.
        assertThat(model.base()).isBetween(Math.log(268.0 / 266) - 0.05, Math.log(268.0 / 266) + 0.05);
    }
}
