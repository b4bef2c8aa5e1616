package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.internal.training.BagSpread;
import iomtriage.additive.shape.Edit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BagSpreadTest {

    private static final double[] ROW = {0.4, 0.7};

    private static AdditiveModel train(AdditiveSettings settings) {
        return new AdditiveTrainer(settings).train(Samples.uniform(400, 2, 5, x -> 3 * x[0] - 1.5));
    }

    @Test
    void theFactorIsThatOfADeleteDJackknife() {
        assertThat(BagSpread.factor(0.15)).isCloseTo(2.380476, within(1e-6));
        assertThat(BagSpread.factor(0.5)).isEqualTo(1);
        assertThat(BagSpread.factor(0.8)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aModelTellsItsOwnShareOfPeopleLeftOut() {
        AdditiveModel model = train(Samples.quick().heldOutShare(0.2));
        assertThat(BagSpread.factor(model.getProvenance())).isCloseTo(2, within(1e-12));
    }

    @Test
    void aModelThatIsReadBackOrEditedKeepsIt() throws IOException {
        AdditiveModel model = train(Samples.quick().heldOutShare(0.2));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.serializeToStream(bytes);
        AdditiveModel edited = AdditiveModel.load(bytes.toByteArray())
                .edit(new Patch("A. Analyst", "smoother", List.of(new Edit.Smooth("x1"))));
        assertThat(BagSpread.factor(edited.getProvenance())).isEqualTo(BagSpread.factor(model.getProvenance()));
        assertThat(AdditiveModel.load(bytes.toByteArray()).scorer().standardError(ROW, 0))
                .isEqualTo(model.scorer().standardError(ROW, 0))
                .isPositive();
    }

    @Test
    void bagsThatLeftNobodyOutTellNothingOfOtherPeople() {
        AdditiveModel model = train(Samples.quick().heldOutShare(0));
        double[] bags = new double[model.scorer().bagCount()];
        model.scorer().bagLogOdds(ROW, 0, bags);
        assertThat(model.scorer().standardError(ROW, 0)).isZero();
        assertThat(Arrays.stream(bags).distinct()).hasSize(1);
        assertThat(model.shape("x0").standardErrors()).containsOnly(0);
    }

    @Test
    void oneBagHasNoSpread() {
        AdditiveModel model = train(Samples.quick().bags(1));
        assertThat(model.scorer().standardError(ROW, 0)).isZero();
        assertThat(model.shape("x0").standardErrors()).containsOnly(0);
    }
}
