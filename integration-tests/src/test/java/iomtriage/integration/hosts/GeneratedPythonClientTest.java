package iomtriage.integration.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import iomtriage.integration.ShippedCaseload;
import iomtriage.integration.browser.RunningCasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client in Python makes every call, where there is a Python with what a generated client asks for. */
class GeneratedPythonClientTest {

    private static final Path EXAMPLE =
            Path.of(System.getProperty("project.root"), "integration-tests/examples/http-client");

    @TempDir
    Path folder;

    private record Ran(boolean well, String output) {}

    private Ran python(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("python.out");
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("PYTHONPATH", EXAMPLE.resolve("target/python").toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        return new Ran(ended && process.exitValue() == 0, Files.readString(out));
    }

    private boolean isInstalled() throws InterruptedException {
        try {
            return python("-c", "import urllib3, dateutil, pydantic, typing_extensions")
                    .well();
        } catch (IOException noPython) {
            return false;
        }
    }

    @Test
    void everyOperationOfTheServedDocumentIsCalled() throws Exception {
        assumeThat(isInstalled())
                .as("Python with urllib3, python-dateutil, pydantic")
                .isTrue();
        Path people = Files.writeString(folder.resolve("people.jsonl"), ShippedCaseload.lines(60));
        Path access = Files.writeString(folder.resolve("access.properties"), "SIM-0000004 =\n");
        try (RunningCasebook casebook = RunningCasebook.in(
                folder,
                "--api-key",
                "our-case-system",
                "--access",
                access.toString(),
                "--caseload",
                people.toString())) {
            Ran ran = python(
                    EXAMPLE.resolve("every_call.py").toString(), casebook.address(), casebook.key(), people.toString());

            assertThat(ran.well()).as(ran.output()).isTrue();
            assertThat(ran.output()).containsPattern("\\d{2} calls");
        }
    }
}
