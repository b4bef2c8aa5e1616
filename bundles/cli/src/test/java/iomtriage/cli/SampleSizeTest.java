package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;

class SampleSizeTest {

    @Test
    void aDataScientistIsToldHowManyPeopleToCollect() {
        Ran ran = Ran.iomtriage("sample-size", "--rate", 0.30, "--parameters", 40, "--auc", 0.72);

        assertThat(ran.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .contains("To learn a model of 40 parameters of an outcome that 30.0% of people have:")
                .contains("       323   the share with the outcome is known within 5 points")
                .contains("needs more than this");
    }

    @Test
    void machinesGetTheSame() {
        Ran ran = Ran.iomtriage("sample-size", "--rate", 0.174, "--parameters", 24, "--json");

        assertThat(ran.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).contains("\"needed\"").contains("\"OVERALL\" : 221");
    }

    @Test
    void aShareThatCannotBeIsSaidInOneSentence() {
        Ran ran = Ran.iomtriage("sample-size", "--rate", 30, "--parameters", 40);

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .startsWith(
                        "iomtriage: The share with the outcome must lie between 0 and 1, neither included: 0.3 is 30 in")
                .hasLineCount(1);
        assertThat(Ran.iomtriage("sample-size", "--rate", "0,3", "--parameters", 40)
                        .err())
                .startsWith("iomtriage: Invalid value for option '--rate': it is not a number. Write it as 0.5.");
        assertThat(Ran.iomtriage("sample-size", "--rate", 0.3, "--parameters", "4e1")
                        .err())
                .startsWith("iomtriage: Invalid value for option '--parameters': it is not a whole number");
    }
}
