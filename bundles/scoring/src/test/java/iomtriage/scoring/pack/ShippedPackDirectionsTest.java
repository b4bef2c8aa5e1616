package iomtriage.scoring.pack;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.shape.Direction;
import iomtriage.additive.shape.ShapeFunction;
import iomtriage.api.score.PackRefusedException;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More of what the catalogue says never lowers risk never lowers a score of the pack that ships, whatever else is known. */
class ShippedPackDirectionsTest {

    private static final double ROUNDING = 1e-9;
    private static ModelPack pack;

    @BeforeAll
    static void load() throws PackRefusedException {
        pack = new PackLoader(InputLayouts.caseRecords(FeatureCatalogue.standard()), PackTrust.DIGESTS_ONLY)
                .load(Path.of("../../models/england-and-wales"));
    }

    @Test
    void everyShapeRunsInTheDirectionOfTheCatalogue() {
        for (OutcomeModel outcome : pack.models()) {
            for (ShapeFunction shape : outcome.model().shapes()) {
                if (!shape.term().isPair()) {
                    int sign = sign(outcome, shape.term().first());
                    for (int bin = 2; bin < shape.size(); bin++) {
                        assertThat(sign * (shape.value(bin) - shape.value(bin - 1)))
                                .as(outcome.outcome().id() + " " + shape.term().name() + " bin " + bin)
                                .isGreaterThanOrEqualTo(-ROUNDING);
                    }
                }
            }
        }
    }

    /** A pair alone holds what is left after its main effects, so it is judged with them: at the worst value of every partner. */
    @Test
    void noPairTurnsAFeatureAround() {
        int judged = 0;
        for (OutcomeModel outcome : pack.models()) {
            for (int feature = 0; feature < outcome.model().featureNames().size(); feature++) {
                int sign = sign(outcome, feature);
                int bins = outcome.model().featureBins().get(feature).binCount();
                for (int bin = 2; sign != 0 && bin < bins; bin++) {
                    assertThat(worstStep(outcome.model(), feature, sign, bin))
                            .as(outcome.outcome().id() + " "
                                    + outcome.model().featureNames().get(feature) + " bin " + bin)
                            .isGreaterThanOrEqualTo(-ROUNDING);
                    judged++;
                }
            }
        }
        assertThat(judged).isGreaterThan(1_000);
    }

    private static double worstStep(AdditiveModel model, int feature, int sign, int bin) {
        double worst = 0;
        for (ShapeFunction shape : model.shapes()) {
            if (!shape.term().isPair() && shape.term().first() == feature) {
                worst += sign * (shape.value(bin) - shape.value(bin - 1));
            } else if (shape.term().first() == feature || shape.term().second() == feature) {
                worst += worstStep(shape, shape.term().first() == feature, sign, bin);
            }
        }
        return worst;
    }

    private static double worstStep(ShapeFunction pair, boolean isFirst, int sign, int bin) {
        int others =
                isFirst ? pair.second().orElseThrow().binCount() : pair.first().binCount();
        double worst = Double.POSITIVE_INFINITY;
        for (int other = 0; other < others; other++) {
            double step = isFirst
                    ? pair.value(pair.cell(bin, other)) - pair.value(pair.cell(bin - 1, other))
                    : pair.value(pair.cell(other, bin)) - pair.value(pair.cell(other, bin - 1));
            worst = Math.min(worst, sign * step);
        }
        return worst;
    }

    private static int sign(OutcomeModel outcome, int feature) {
        InputLayout layout = pack.layout();
        Direction direction = layout.direction(
                layout.column(outcome.model().featureNames().get(feature)).orElseThrow());
        return direction.sign();
    }
}
