package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model names a test for every attack, data protection for every kind of processing, and each is there. */
class ThreatModelTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path MODEL = ROOT.resolve("bundles").resolve("THREATS.md");
    private static final Path PROTECTION = ROOT.resolve("bundles").resolve("DATA-PROTECTION.md");
    private static final Path ACTIONS =
            ROOT.resolve("bundles/reviews/src/main/java/iomtriage/reviews/audit/Action.java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern HEAD = Pattern.compile("\\|( (who|what) \\||-).*");

    @Test
    void everyLineNamesATestThatIsThere() throws IOException {
        Map<String, String> tests = tests();
        List<String> lines = Files.readAllLines(MODEL).stream()
                .filter(line -> line.startsWith("|") && !HEAD.matcher(line).matches())
                .toList();

        assertThat(lines)
                .hasSizeGreaterThan(20)
                .allMatch(line -> NAMED.matcher(line).find());
        assertThat(Stream.of(Files.readString(MODEL), Files.readString(PROTECTION))
                        .flatMap(text -> NAMED.matcher(text).results()))
                .hasSizeGreaterThan(60)
                .allSatisfy(named -> assertThat(tests.getOrDefault(named.group(1), ""))
                        .as(named.group())
                        .containsPattern("\n    void " + named.group(2) + "\\("));
    }

    @Test
    void everyKindOfEntryIsInTheTableOfWhatIsLoggedWithATest() throws IOException {
        List<String> logged = Files.readAllLines(PROTECTION).stream()
                .dropWhile(line -> !line.equals("## What is logged"))
                .takeWhile(line -> !line.startsWith("## What is kept"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| processing |"))
                .toList();
        List<String> kinds = Pattern.compile("(?m)^    ([A-Z_]+)\\(")
                .matcher(Files.readString(ACTIONS))
                .results()
                .map(kind -> kind.group(1))
                .toList();

        assertThat(logged).allMatch(line -> NAMED.matcher(line).find());
        assertThat(logged.stream()
                        .flatMap(line ->
                                Pattern.compile("`([A-Z_]+)`").matcher(line).results())
                        .map(kind -> kind.group(1)))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    /** The text of every test class, by its name. */
    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ThreatModelTest::text,
                            String::concat));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
