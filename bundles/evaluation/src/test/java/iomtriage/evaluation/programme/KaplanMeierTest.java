package iomtriage.evaluation.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    /** Remission after 6-mercaptopurine, in weeks, of 21 children: Freireich and others (1963), as in every textbook. */
    private static final int[] WEEKS = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};

    private static final String RELAPSED = "111010100110001100000";

    private static final double PRECISION = 1e-6;

    private static KaplanMeier textbook(double[] weights) {
        boolean[] happened = new boolean[WEEKS.length];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = RELAPSED.charAt(i) == '1';
        }
        return new KaplanMeier(WEEKS, happened, weights, 35);
    }

    private static double[] ones() {
        double[] ones = new double[WEEKS.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void theTextbookExampleComesOut() {
        double[] survival = textbook(ones()).survival();
        assertThat(survival[6]).isCloseTo(0.857, within(0.001));
        assertThat(survival[10]).isCloseTo(0.753, within(0.001));
        assertThat(survival[16]).isCloseTo(0.627, within(0.001));
        assertThat(survival[23]).isCloseTo(0.448, within(0.001));
    }

    @Test
    void influencesAreWhatAWeightMoves() {
        double[] weights = new Random(1).doubles(WEEKS.length, 0.5, 2).toArray();
        Influence risk = textbook(weights).risk();
        Influence mean = textbook(weights).restrictedMean();
        for (int i = 0; i < weights.length; i++) {
            double[] more = weights.clone();
            more[i] *= 1 + PRECISION;
            assertThat(risk.ofEach()[i])
                    .isCloseTo((textbook(more).risk().value() - risk.value()) / PRECISION, within(1e-5));
            assertThat(mean.ofEach()[i])
                    .isCloseTo((textbook(more).restrictedMean().value() - mean.value()) / PRECISION, within(1e-3));
        }
    }

    @Test
    void withoutCensoringTheRiskIsTheShare() {
        KaplanMeier curve = new KaplanMeier(
                new int[] {3, 5, 9, 9}, new boolean[] {true, true, false, false}, new double[] {1, 1, 1, 1}, 9);
        assertThat(curve.risk().value()).isEqualTo(0.5, within(1e-12));
        assertThat(curve.restrictedMean().value()).isEqualTo((3 + 5 + 9 + 9) / 4.0, within(1e-12));
    }

    @Test
    void whereEverybodyHasTheOutcomeNothingIsLeft() {
        KaplanMeier curve = new KaplanMeier(new int[] {3, 5}, new boolean[] {true, true}, new double[] {1, 1}, 9);
        assertThat(curve.risk().value()).isEqualTo(1);
        assertThat(curve.risk().ofEach()).contains(new double[] {0, 0}, within(0.0));
        assertThat(curve.restrictedMean().value()).isEqualTo(4);
    }
}
