package iomtriage.evaluation.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.development.ModelSampleSize.Criterion;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelSampleSizeTest {

    /**
     * The worked example of the authors' own program, pmsampsize: 24 parameters, R squared .288, outcome in 17.4%. The program
     * leaves out the criterion of the absolute error, which the paper has, and which asks for most here.
     */
    @Test
    void thePublishedExampleIsMet() {
        ModelSampleSize size = new ModelSampleSize(0.174, 24, 0.288);

        Map<Criterion, Long> people = size.people();

        assertThat(people)
                .containsEntry(Criterion.OVERALL, 221L)
                .containsEntry(Criterion.SHRINKAGE, 623L)
                .containsEntry(Criterion.OPTIMISM, 662L);
        assertThat(people).containsEntry(Criterion.ERROR, 801L);
        assertThat(size.needed()).isEqualTo(801);
        assertThat(size.withOutcome()).isEqualTo(140);
    }

    /** Table 1 of Riley et al. (2020) gives the largest R squared for some shares. */
    @Test
    void theLargestRSquaredIsThePublishedOne() {
        assertThat(ModelSampleSize.largestR2(0.5)).isEqualTo(0.75, within(0.005));
        assertThat(ModelSampleSize.largestR2(0.1)).isEqualTo(0.48, within(0.005));
        assertThat(ModelSampleSize.largestR2(0.01)).isEqualTo(0.11, within(0.005));
    }

    @Test
    void theRSquaredOfAnAucIsThatOfSuchPeople() {
        double rate = 0.3;
        double apart = 1.2;
        Random random = new Random(7);
        int people = 400_000;
        double gain = 0;
        for (int i = 0; i < people; i++) {
            boolean has = random.nextDouble() < rate;
            double score = random.nextGaussian() + (has ? apart : 0);
            double chance = 1 / (1 + Math.exp(-(Math.log(rate / (1 - rate)) + apart * score - apart * apart / 2)));
            gain += has ? Math.log(chance / rate) : Math.log((1 - chance) / (1 - rate));
        }
        double simulated = 1 - Math.exp(-2 * gain / people);
        double auc = 0.801_9; // that of two normal distributions 1.2 spreads apart

        assertThat(ModelSampleSize.ofAuc(rate, 10, auc).r2()).isEqualTo(simulated, within(0.003));
    }

    @Test
    void aBetterModelNeedsFewerPeopleAndMoreParametersNeedMore() {
        long usual = ModelSampleSize.ofUsualModel(0.3, 30).needed();

        assertThat(ModelSampleSize.ofAuc(0.3, 30, 0.85).needed()).isLessThan(usual);
        assertThat(ModelSampleSize.ofUsualModel(0.3, 60).needed()).isGreaterThan(usual);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelSampleSize.ofUsualModel(0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> ModelSampleSize.ofUsualModel(0.3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ModelSampleSize.ofAuc(0.3, 10, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelSampleSize(0.3, 10, 0.9));
    }
}
