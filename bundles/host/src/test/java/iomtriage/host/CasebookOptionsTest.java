package iomtriage.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CasebookOptionsTest {

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        StringWriter printed = new StringWriter();

        int exit = new Casebook().commandLine().setOut(new PrintWriter(printed)).execute("--version");

        assertThat(exit).isZero();
        assertThat(Files.readString(Path.of("../../pom.xml")))
                .contains("<version>" + printed.toString().strip().replace("casebook ", "") + "</version>");
    }

    @Test
    void everyOptionThatSetsSomethingHasAnEnvironmentVariableAndTheOptionWins() {
        Map<String, String> environment = new HashMap<>();
        CommandLine line = new Casebook().commandLine(environment);
        List<OptionSpec> options = line.getCommandSpec().options().stream()
                .filter(option -> !Casebook.variable(option).isEmpty())
                .toList();
        options.forEach(option -> environment.put(Casebook.variable(option), sample(option)));

        line.parseArgs("--capacity", "3");

        assertThat(options).hasSizeGreaterThan(10);
        assertThat(options)
                .allSatisfy(option -> assertThat(given(option))
                        .as(option.longestName())
                        .isEqualTo(option.longestName().equals("--capacity") ? "3" : sample(option)));
        assertThat(environment).containsKeys("IOMTRIAGE_CASEBOOK_CASELOAD", "IOMTRIAGE_CASEBOOK_API_KEY");
    }

    private static String sample(OptionSpec option) {
        if (option.type() == boolean.class) {
            return "true";
        }
        return option.type() == LocalDate.class ? "2025-03-01" : "7";
    }

    private static String given(OptionSpec option) {
        Object value = option.getValue();
        return String.valueOf(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    }
}
