package iomtriage.returns.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.returns.Cell;
import iomtriage.returns.CountTable;
import iomtriage.returns.EffectStatistic;
import iomtriage.returns.ExactReturn;
import iomtriage.returns.NationalReturn;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static NationalReturn part(String area, long... ages) {
        return new ExactReturn(area)
                .people(java.util.Arrays.stream(ages).sum())
                .parts("age", ages)
                .sent()
                .as("Ministry", area);
    }

    @Test
    void inWhateverOrderAndHoweverManyAtOnceTheResultIsTheSame() {
        NationalReturn a = part("A", 4, 12, 84);
        NationalReturn b = part("B", 30, 2, 8, 40);
        NationalReturn c = part("C", 50, 50);

        NationalReturn all = Returns.merged(List.of(a, b, c));

        assertThat(Returns.merged(List.of(c, b, a))).isEqualTo(all);
        assertThat(Returns.merged(List.of(a, Returns.merged(List.of(c, b))))).isEqualTo(all);
        assertThat(Returns.merged(List.of(Returns.merged(List.of(b, a)), c))).isEqualTo(all);
    }

    @Test
    void whatSomeWithholdIsNeverTakenForNobody() {
        Cell sum = Returns.merged(List.of(part("A", 4, 12, 84), part("C", 50, 50)))
                .cell("age/c0")
                .orElseThrow();

        assertThat(sum).extracting(Cell::count, Cell::shown, Cell::withheld).containsExactly(50L, 1, 1);
        assertThat(sum).extracting(Cell::low, Cell::high).containsExactly(50L, 66L);
    }

    @Test
    void anAreaTwiceAndAnotherPeriodAreRefused() {
        NationalReturn other = new ExactReturn("B", "2026-04-01", "2026-06-30", ExactReturn.RULE)
                .people(100)
                .sent()
                .as("Ministry", "B");

        assertThatThrownBy(() -> Returns.merged(List.of(part("A", 100), part("A", 90))))
                .hasMessage("An area's return is there twice. Take the one that the area stands by.");
        assertThatThrownBy(() -> Returns.merged(List.of(part("A", 100), other)))
                .hasMessage("Returns of different periods cannot be one. Take those of one period.");
    }

    @Test
    void oneEvaluationInTwoAreasReturnsIsRefusedAlsoWhereItsFiguresAreWithheld() {
        NationalReturn north = new ExactReturn("North").evaluated(28).sent().as("M", "1");
        NationalReturn south = new ExactReturn("South").evaluated(7).sent().as("M", "2");
        NationalReturn same = south.with(
                south.tables(), List.of(new EffectStatistic("South", "any", ExactReturn.evaluation("North"), null)));

        assertThat(Returns.merged(List.of(north, south)).effects()).hasSize(2);
        assertThatThrownBy(() -> Returns.merged(List.of(north, same)))
                .hasMessage(
                        "\"North\" and \"South\" sent an evaluation of the same records, which would count twice: ask"
                                + " both which of them it is of.");
    }

    private static EffectStatistic effect(String area, double difference, double error, int warnings) {
        return new EffectStatistic(
                area,
                "any",
                ExactReturn.evaluation(area),
                new EffectStatistic.Figures(100, 200, difference, error, warnings));
    }

    @Test
    void effectsArePooledAsByHandAndOnesWithheldOrWithWarningsAreNot() {
        List<EffectStatistic> effects = List.of(
                effect("A", -0.10, 0.05, 0),
                effect("B", 0.02, 0.05, 0),
                effect("C", 0.50, 0.01, 2),
                effect("D", 0.30, 0.05, 0).withheld());

        // Q = 2 * 0.06^2 / 0.05^2 = 2.88; tau^2 = (2.88 - 1) / (800 - 400) = 0.0047
        PooledEffect pooled = PooledEffect.of(effects, "any").orElseThrow();

        assertThat(pooled.areas()).isEqualTo(2);
        assertThat(pooled.difference()).isCloseTo(-0.04, within(1e-12));
        assertThat(pooled.betweenAreas()).isCloseTo(Math.sqrt(0.0047), within(1e-12));
        assertThat(pooled.standardError()).isCloseTo(Math.sqrt((0.0025 + 0.0047) / 2), within(1e-12));
        assertThat(pooled.reach()).as("t of one degree").isCloseTo(12.7062047362 * 0.06, within(1e-9));
    }

    /**
     * Colditz and others, Efficacy of BCG vaccine in the prevention of tuberculosis, JAMA 271 (1994): 13 trials, log risk ratios. The
     * mean -0.7141 and the variance 0.3088 between trials are published with R's metafor; the rest is by the formulae, in Python.
     */
    @Test
    void thePublishedPoolOfThirteenTrialsHasTheIntervalOfHartungAndKnapp() {
        int[][] trials = {
            {4, 119, 11, 128},
            {6, 300, 29, 274},
            {3, 228, 11, 209},
            {62, 13536, 248, 12619},
            {33, 5036, 47, 5761},
            {180, 1361, 372, 1079},
            {8, 2537, 10, 619},
            {505, 87886, 499, 87892},
            {29, 7470, 45, 7232},
            {17, 1699, 65, 1600},
            {186, 50448, 141, 27197},
            {5, 2493, 3, 2338},
            {27, 16886, 29, 17825}
        };
        List<EffectStatistic> effects = new ArrayList<>();
        for (int[] trial : trials) {
            double treated = trial[0] + trial[1];
            double others = trial[2] + trial[3];
            double error = Math.sqrt(1.0 / trial[0] - 1 / treated + 1.0 / trial[2] - 1 / others);
            effects.add(effect("T" + effects.size(), Math.log(trial[0] / treated / (trial[2] / others)), error, 0));
        }

        PooledEffect pooled = PooledEffect.of(effects, "any").orElseThrow();

        assertThat(pooled.difference()).isCloseTo(-0.7141, within(5e-5));
        assertThat(pooled.betweenAreas() * pooled.betweenAreas()).isCloseTo(0.3088, within(5e-5));
        assertThat(pooled.standardError())
                .as("0.178742 by DerSimonian and Laird")
                .isCloseTo(0.180697, within(1e-6));
        assertThat(pooled.reach()).isCloseTo(0.393704, within(1e-6));
    }

    @Test
    void areasThatAgreeByChanceDoNotMakeTheIntervalNarrower() {
        PooledEffect pooled = PooledEffect.of(
                        List.of(effect("A", -0.1, 0.05, 0), effect("B", -0.1, 0.05, 0), effect("C", -0.1, 0.05, 0)),
                        "any")
                .orElseThrow();

        assertThat(pooled.standardError()).isCloseTo(0.05 / Math.sqrt(3), within(1e-12));
        assertThat(pooled.reach()).isCloseTo(4.302652730 * 0.05 / Math.sqrt(3), within(1e-9));
    }

    @Test
    void limitsAreThoseOfTheBinomialDistribution() {
        // qbinom(c(.025, .975), 100, .5) is 40 and 60; interpolated, the limits lie within one person below each.
        FunnelLimits limits = new FunnelLimits(0.5, 0.95);

        assertThat(limits.low(100)).isBetween(0.39, 0.40);
        assertThat(limits.high(100)).isBetween(0.59, 0.60);
        assertThat(new FunnelLimits(0.5, 0.998).high(100)).isGreaterThan(limits.high(100));
    }

    @Test
    void onlyTheAreaThatDiffersIsToldToAndAreasStandByName() {
        SplittableRandom random = new SplittableRandom(7);
        List<NationalReturn> areas = new ArrayList<>();
        for (String area : List.of("Upland", "Coast", "Dale", "Forest", "Marsh", "Vale")) {
            int people = random.nextInt(100, 400);
            double share = area.equals("Marsh") ? 0.45 : 0.8;
            long inTime = random.doubles(people).filter(each -> each < share).count();
            areas.add(new ExactReturn(area)
                    .people(people)
                    .table("reviews", CountTable.Kind.PARTS, "people/c0", false, inTime, people - inTime)
                    .sent());
        }

        AreaComparison comparison = new AreaComparison(areas);
        List<AreaComparison.Row> rows = comparison.rows("reviews/c0", "people/c0");

        assertThat(rows)
                .extracting(AreaComparison.Row::area)
                .containsExactly("Coast", "Dale", "Forest", "Marsh", "Upland", "Vale");
        assertThat(rows.get(3).verdict()).isEqualTo(AreaComparison.OUTSIDE);
        assertThat(comparison.html()).contains("They are not ranked").contains(AreaComparison.OUTSIDE);
    }

    @Test
    void theCentreIsThatOfTheAreasThatShowTheCountAndThePageSaysHowManyDoNot() {
        List<NationalReturn> areas = List.of(reviewed("A", 60, 40), reviewed("B", 90, 10), reviewed("C", 97, 3));

        assertThat(new AreaComparison(areas).html())
                .as("150 of 200, and of C nothing")
                .contains("Share of the areas that show it: 75.0%. 1 of 3 does not show it.")
                .contains("The limits allow for no over-dispersion");
        assertThat(new AreaComparison(areas.subList(0, 2)).html())
                .contains("Share of the areas that show it: 75.0%. All do.");
    }

    private static NationalReturn reviewed(String area, long inTime, long late) {
        return new ExactReturn(area)
                .people(inTime + late)
                .table("reviews", CountTable.Kind.PARTS, "people/c0", false, inTime, late)
                .sent();
    }
}
