package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.scoring.reference.ReferenceScale;
import iomtriage.scoring.reference.ReferenceScore;
import iomtriage.scoring.reference.ReferenceScorers;
import iomtriage.simulation.Accuracy.Forecast;
import iomtriage.simulation.person.SimulatedPerson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** OGRS3 knows nothing of the simulation; it does about as well on it as in life. */
class ReferenceScoreTest {

    private static final List<Forecast> FORECASTS = forecasts();
    private static final Accuracy OGRS3 = new Accuracy(FORECASTS);

    @Test
    void ogrs3TellsReoffendersFromOthersAboutAsWellAsInLife() {
        assertThat(OGRS3.auc()).isBetween(.75, .82);
    }

    @Test
    void ogrs3IsRoughlyCalibrated() {
        assertThat(OGRS3.bias()).isCloseTo(0, within(.06));
        assertThat(OGRS3.biasByTenth()).allSatisfy(bias -> assertThat(bias).isCloseTo(0, within(.13)));
    }

    @Test
    void nearlyEveryoneHasAScore() {
        assertThat(FORECASTS.size() / (double) Simulated.caseload().size()).isBetween(.98, .9999);
    }

    private static List<Forecast> forecasts() {
        ReferenceScorers scorers = new ReferenceScorers();
        List<Forecast> forecasts = new ArrayList<>();
        for (SimulatedPerson person : Simulated.caseload()) {
            if (scorers.score(ReferenceScale.OGRS3_TWO_YEARS, person.record(), Simulated.AS_OF)
                    instanceof ReferenceScore.Scored scored) {
                forecasts.add(
                        new Forecast(scored.probability(), person.outcomes().anyReoffence()));
            }
        }
        return forecasts;
    }
}
