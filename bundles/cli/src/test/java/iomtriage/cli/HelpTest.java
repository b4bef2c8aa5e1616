package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {

    @Test
    void theHelpOfNoCommandWarnsOfItsOwnText() {
        PrintStream real = System.err;
        ByteArrayOutputStream warned = new ByteArrayOutputStream();
        System.setErr(new PrintStream(warned, true, StandardCharsets.UTF_8));
        try {
            printAll(Iomtriage.program());
        } finally {
            System.setErr(real);
        }

        assertThat(warned.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aPerCentSignIsPrintedOnce() {
        assertThat(Ran.iomtriage("columns", "--help").out()).contains("\u00a31,234\" or \"12%\";");
    }

    private static void printAll(CommandLine command) {
        assertThat(command.getUsageMessage()).isNotBlank();
        command.getSubcommands().values().forEach(HelpTest::printAll);
    }
}
