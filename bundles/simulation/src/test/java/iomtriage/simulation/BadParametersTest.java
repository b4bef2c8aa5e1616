package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.simulation.parameters.DesistanceParameters;
import iomtriage.simulation.parameters.HarmParameters;
import iomtriage.simulation.parameters.OffendingParameters;
import iomtriage.simulation.parameters.ProgrammeParameters;
import iomtriage.simulation.parameters.SimulationParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BadParametersTest {

    @Test
    void aShareAboveOneIsRefused() {
        assertThatThrownBy(() -> new ProgrammeParameters(true, 1.2, .7, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot simulate with places = 1.2: it must be between 0 and 1."
                        + " SimulationParameters.published() has a value that works.");
    }

    @Test
    void aNegativeEffectIsRefused() {
        assertThatThrownBy(() -> SimulationParameters.published().withProgramme(-.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot simulate with rateRatio = -0.1: it must be 0 or more.");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThatThrownBy(() -> SimulationParameters.published().withProgramme(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot simulate with rateRatio = NaN");
    }

    @Test
    void aRateOfZeroIsRefusedWhereNobodyWouldEverReturn() {
        assertThatThrownBy(() -> new DesistanceParameters(.1, .1, .1, 1, .5, .2, .3, .1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot simulate with returnPerYear = 0.0: it must be more than 0.");
    }

    @Test
    void parametersThatMakeNoOffendersEndWithAReason() {
        var published = SimulationParameters.published();
        var hardlyAny = new SimulationParameters(
                published.people(),
                new OffendingParameters(1e-9, 1e-9, 1e-9, 1e-9, .6, 1, 1, 0, 0, 1, .75, .4, .4, .2, .8, 1.3),
                published.desistance(),
                published.justice(),
                new HarmParameters(9, 9, 1, 1, 1, 9, 1, .5, .5, 0, .3, .4),
                published.observation(),
                published.programme());
        Simulator simulator = Simulator.of(hardlyAny, Simulated.AS_OF, 1);
        assertThatThrownBy(() -> simulator.person(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Of 100000 simulated lives not one was in the caseload. These parameters make hardly any"
                        + " offenders: raise the shares or the rates, or lengthen caseloadMonths.");
    }

    @Test
    void anAsOfDateInAnotherAgeIsRefused() {
        LocalDate early = LocalDate.of(1066, 10, 14);
        assertThatThrownBy(() -> Simulator.of(SimulationParameters.published(), early, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot simulate as of the year 1066. Choose an as-of date in 1950 to 2200.");
    }
}
