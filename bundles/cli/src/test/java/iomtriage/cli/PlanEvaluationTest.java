package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;

class PlanEvaluationTest {

    @Test
    void anAreaIsToldHowManyPeopleAndHowLong() {
        Ran ran = Ran.iomtriage("plan-evaluation", "--rate", 0.45, "--difference", 0.10, "--intake", 8);

        assertThat(ran.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .contains("the share who reoffend is 35.0% instead of 45.0%")
                .contains("  on the programme and analysed   228")
                .contains("  who start, if 70% can be analysed   326")
                .contains("  people to compare them with   1,140")
                .contains("  months of intake   41, and 18 more until the last outcome is known")
                .contains("  30 analysed   ");
    }

    @Test
    void aDifferenceThatCannotBeIsSaidInOneSentence() {
        Ran ran = Ran.iomtriage("plan-evaluation", "--rate", 0.10, "--difference", 0.20);

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .startsWith("iomtriage: The difference must be above 0, and smaller than the share")
                .hasLineCount(1);
    }
}
