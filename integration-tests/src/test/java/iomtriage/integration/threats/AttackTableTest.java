package iomtriage.integration.threats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often each attack of the threat model was tried by this build, and what that found, is written into a table. */
class AttackTableTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path MODEL = ROOT.resolve("bundles").resolve("THREATS.md");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern HEAD = Pattern.compile("\\|( (who|what) \\||-).*");

    private static List<String> attacks() throws IOException {
        return Files.readAllLines(MODEL).stream()
                .filter(line -> line.startsWith("|") && !HEAD.matcher(line).matches())
                .toList();
    }

    private static List<String> named(String text) {
        return NAMED.matcher(text)
                .results()
                .map(named -> named.group(1) + "." + named.group(2))
                .distinct()
                .toList();
    }

    @Test
    void itsSummaryIsTrue() throws IOException {
        assertThat(Files.readString(MODEL))
                .contains(attacks().size() + " attacks, "
                        + named(String.join("\n", attacks())).size() + " tests");
    }

    /** Results that tests of this build left: how often each was tried, and what it found. */
    private record Tried(int times, int found) {

        Tried plus(Tried other) {
            return new Tried(times + other.times, found + other.found);
        }
    }

    @Test
    void howOftenEachWasTriedIsWrittenDown() throws IOException {
        Map<String, Tried> results = results();
        List<String> table = new ArrayList<>(List.of(
                "# Attacks tried by this build",
                "",
                "Made by a test. Refused: what must hold held. Found: it did not. Tests that were not run here count as 0.",
                "",
                "| who or what | attack | tests | tried | refused | found |",
                "|---|---|---|---|---|---|"));
        for (String line : attacks()) {
            String[] cells = line.split("\\|");
            Tried tried = named(line).stream()
                    .map(test -> results.getOrDefault(test, new Tried(0, 0)))
                    .reduce(new Tried(0, 0), Tried::plus);
            table.add("|" + cells[1] + "|" + cells[2] + "| "
                    + named(line).size() + " | " + tried.times() + " | " + (tried.times() - tried.found()) + " | "
                    + tried.found() + " |");
        }
        Path written = ROOT.resolve("integration-tests/target/ATTACKS.md");
        Files.write(written, table);

        assertThat(written).content().hasLineCount(attacks().size() + 6);
    }

    private static Map<String, Tried> results() throws IOException {
        Pattern cases = Pattern.compile(
                "<testcase name=\"(\\w+)[^\"]*\" classname=\"[\\w.]*?(\\w+)\"[^>]*?(/>|>(.*?)</testcase>)",
                Pattern.DOTALL);
        return texts(".xml", "/target/surefire-reports/TEST-").values().stream()
                .flatMap(report -> cases.matcher(report).results())
                .filter(each -> each.group(4) == null || !each.group(4).contains("<skipped"))
                .collect(Collectors.toMap(
                        each -> each.group(2) + "." + each.group(1),
                        each -> new Tried(
                                1,
                                each.group(4) != null && each.group(4).matches("(?s).*<(failure|error)\\b.*") ? 1 : 0),
                        Tried::plus));
    }

    /** Texts of files by their names; those of one name together. */
    private static Map<String, String> texts(String end, String within) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains(within))
                    .filter(file -> file.toString().endsWith(end))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), AttackTableTest::text, String::concat));
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
