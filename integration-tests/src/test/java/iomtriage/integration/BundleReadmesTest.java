package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every bundle has a README with an example that runs: lines of Java that stand between two marks in a {@code ReadmeTest}, or
 * commands that a test runs.
 */
class BundleReadmesTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path BUNDLES = ROOT.resolve("bundles");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MARKED =
            Pattern.compile("^ *// README begins\n(.*?)^ *// README ends$", Pattern.DOTALL | Pattern.MULTILINE);
    /** Their commands are run: two of them here, the others by tests of their own. */
    private static final Set<String> WITH_COMMANDS = Set.of("cli", "host", "karaf", "rest", "shell");

    @TempDir
    Path folder;

    static List<String> bundles() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.filter(each -> Files.exists(each.resolve("pom.xml")))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theExampleOfABundleIsRunByATest(String bundle) throws IOException {
        String readme = readme(bundle);
        if (WITH_COMMANDS.contains(bundle)) {
            assertThat(readme).containsPattern(COMMANDS);
            return;
        }
        List<String> examples = group(JAVA, readme);
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.lines()).hasSizeLessThanOrEqualTo(10));
        Set<String> tested = tested();
        String whole = sources(ROOT.resolve("integration-tests").resolve("examples"));
        assertThat(examples)
                .as("between the marks of a ReadmeTest, or in a whole example")
                .allMatch(each -> tested.contains(each) || whole.contains(squeezed(each)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "host"})
    void theCommandsOfAProgramRun(String bundle) throws IOException, InterruptedException {
        String script = "set -e\n" + String.join("\n", group(COMMANDS, readme(bundle)));
        Path out = folder.resolve("out.txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        shell.environment().put("OUT", folder.toString());
        // The guide starts Java some sixty times, each time for a few seconds.
        shell.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = shell.start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).as("ended in time: " + Files.readString(out)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
    }

    @Test
    void whatADocumentLinksToExists() throws IOException {
        Pattern link = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");
        List<Path> documents = Stream.concat(
                        Stream.of(ROOT.resolve("README.md"), ROOT.resolve(".github/CONTRIBUTING.md")), documents())
                .toList();
        assertThat(documents)
                .allSatisfy(document -> assertThat(group(link, Files.readString(document)))
                        .allSatisfy(target -> assertThat(
                                        document.resolveSibling(target).normalize())
                                .exists()));
    }

    private static Stream<Path> documents() throws IOException {
        try (Stream<Path> all =
                Files.find(BUNDLES, 2, (file, is) -> file.toString().endsWith(".md"))) {
            return all.toList().stream();
        }
    }

    private static String readme(String bundle) throws IOException {
        return Files.readString(BUNDLES.resolve(bundle).resolve("README.md"));
    }

    /** What stands between the marks: in the bundle's own test, or in one of a room that has all that the example needs. */
    private static Set<String> tested() throws IOException {
        return Stream.concat(bundles().stream().map(BUNDLES::resolve), Stream.of(ROOT.resolve("integration-tests")))
                .flatMap(BundleReadmesTest::readmeTests)
                .flatMap(file -> group(MARKED, text(file)).stream())
                .map(each -> each.replaceAll("(?m)^ {8}", ""))
                .collect(Collectors.toSet());
    }

    /** Examples of whole hosts, which tests run; how lines are broken does not count. */
    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> squeezed(text(file)))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static Stream<Path> readmeTests(Path module) {
        Path tests = module.resolve("src").resolve("test").resolve("java");
        if (!Files.isDirectory(tests)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.toString().endsWith("ReadmeTest.java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> group(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();
    }
}
