package iomtriage.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README of the HTTP interface, run as it stands there: real jar, real HTTP; only port and key differ. */
class ReadmeOfTheHttpInterfaceTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern STEP = Pattern.compile("```sh\n(.*?)```(?:\n```json\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("Key of our-case-system, shown only now: (\\S+)");
    private static final String END_OF_STEP = "-- end of step --";

    @TempDir
    Path folder;

    @Test
    void theExampleRunsAndAnswersAsItSays() throws Exception {
        List<MatchResult> steps = steps();
        try (RunningCasebook casebook =
                RunningCasebook.in(folder, options(steps.get(0).group(1)))) {
            Matcher key = KEY.matcher(casebook.output());
            assertThat(key.find()).as(casebook.output()).isTrue();
            List<MatchResult> calls = steps.subList(1, steps.size());
            StringBuilder script = new StringBuilder("set -e\n");
            for (MatchResult call : calls) {
                script.append(call.group(1)
                                .replace("http://localhost:8080", casebook.address())
                                .replace("PASTE-THE-KEY", key.group(1)))
                        .append("\necho; echo '" + END_OF_STEP + "'\n");
            }
            String[] answers = run(script.toString()).split("\n?\n" + END_OF_STEP + "\n");

            assertThat(answers).hasSameSizeAs(calls);
            for (int i = 0; i < answers.length; i++) {
                assertThat(answers[i].strip())
                        .as(calls.get(i).group())
                        .startsWith("{")
                        .doesNotContain("about:blank");
                if (calls.get(i).group(2) != null) {
                    assertThat(answers[i].strip()).matches(pattern(calls.get(i).group(2)));
                }
            }
        }
    }

    private static List<MatchResult> steps() throws IOException {
        String readme = Files.readString(ROOT.resolve("bundles/rest/README.md"));
        List<MatchResult> steps = STEP.matcher(readme).results().toList();
        assertThat(steps).hasSizeGreaterThan(5);
        return steps;
    }

    /** Of the first step, which starts Casebook: what follows the jar, without the port. */
    private static String[] options(String step) {
        String command = step.strip();
        assertThat(command).startsWith("java -jar bundles/host/target/casebook.jar --port 8080 ");
        String[] words = command.split(" ");
        return List.of(words).subList(5, words.length).toArray(new String[0]);
    }

    private String run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("example.sh"), script);
        Path out = folder.resolve("example.out");
        Process process = new ProcessBuilder("bash", file.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(out);
        assertThat(ended).as("ended in time: " + text).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    /** An answer as the README shows it: with blanks for people, and three dots for what differs from run to run. */
    private static Pattern pattern(String shown) {
        List<String> parts = new ArrayList<>();
        String compact = shown.strip().replaceAll("([:,])\\s+", "$1");
        for (String part : compact.split("\"\\.\\.\\.\"", -1)) {
            parts.add(Pattern.quote(part));
        }
        return Pattern.compile(String.join(".*", parts), Pattern.DOTALL);
    }
}
