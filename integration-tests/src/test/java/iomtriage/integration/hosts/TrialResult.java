package iomtriage.integration.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.integration.ShippedCaseload;
import iomtriage.integration.hosts.inside.CaseSystem;
import iomtriage.integration.hosts.inside.ProgramTrial;
import iomtriage.launcher.Iomtriage;
import iomtriage.launcher.LaunchSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a host wrote down of its trial, and what must hold of it in every host. */
final class TrialResult {

    private static final Path TABLE = Path.of(System.getProperty("project.root"), "integration-tests/target/hosts");
    private static final int ROUNDS = Integer.getInteger("iomtriage.rounds", 3);
    /**
     * Services are there within three seconds on an idle machine, from when the host asks for them; what the host does before and
     * meanwhile is not counted. A build may share its machine.
     */
    private static final long MOST_MILLIS = Long.getLong("iomtriage.services.millis", 120_000);

    private static final int GENERATIONS = 2;

    private final Properties results;

    private TrialResult(Properties results) {
        this.results = results;
    }

    static int rounds() {
        return ROUNDS;
    }

    static TrialResult read(Path file) throws IOException {
        Properties results = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            results.load(in);
        }
        return new TrialResult(results);
    }

    String get(String key) {
        return results.getProperty(key, "");
    }

    /** @param host its name in the table that the build makes */
    void holds(String host, Path people) throws IOException {
        assertThat(get("failure")).as(results.toString()).isEmpty();
        write(host);
        String list = listInThisProcess(people);
        assertThat(get("list")).as("list in " + host).isEqualTo(list);
        assertThat(get("score")).isNotEmpty();
        assertThat(get("decided")).isEqualTo("Recorded");
        assertThat(get("swapped")).startsWith("england-and-wales@edited ").doesNotContain(list);
        assertThat(get("list.swapped.back")).isEqualTo(list);
        for (int round = 1; round <= ROUNDS; round++) {
            assertThat(get("list." + round)).as("list after round " + round).isEqualTo(list);
            assertThat(get("standing." + round))
                    .as("decision after round " + round)
                    .isEqualTo("ACCEPTED");
        }
        growsNothing();
        assertThat(Long.parseLong(get("services.millis"))).isLessThan(MOST_MILLIS);
    }

    /**
     * Threads and files stay as they are. Class loaders of bundles that were refreshed go. Those of two generations may stay,
     * whatever the number of rounds: of the first, because H2 keeps the stack on which it was first called in an exception that
     * it made in advance, and of one more, because Java keeps the type to which it last adapted the comparison of records.
     */
    private void growsNothing() {
        assertThat(number("threads." + ROUNDS))
                .as("threads: " + all("threads.") + ", of them new: " + newThreads())
                .isLessThanOrEqualTo(number("threads.1") + 2);
        assertThat(number("loaders." + ROUNDS))
                .as("old class loaders: " + all("loaders."))
                .isLessThanOrEqualTo(GENERATIONS * number("loaders.1"));
        assertThat(number("files." + ROUNDS))
                .as("open files: " + all("files."))
                .isLessThanOrEqualTo(number("files.1") + 4);
    }

    /** By name, which says whose they are. */
    private List<String> newThreads() {
        List<String> names = new ArrayList<>(List.of(get("names." + ROUNDS).split(";")));
        for (String known : get("names.1").split(";")) {
            names.remove(known);
        }
        return names;
    }

    /**
     * The README's table of hosts names the version that was tried and what it was made of, and says of each capability whether the
     * trial had it.
     */
    void isInTheReadme(String host, String version, String comesAs) throws IOException {
        List<String> cells = new ArrayList<>(List.of(host, version, comesAs));
        Stream.of("score", "list", "decided", "swapped", "standing." + ROUNDS)
                .map(key -> get(key).isEmpty() ? "" : "yes")
                .forEach(cells::add);
        HostsTable.says(
                host,
                List.of("host", "version", "comes as", "scores", "ranks", "decides", "swaps packs", "starts again"),
                cells);
    }

    private long number(String key) {
        return Long.parseLong(get(key));
    }

    private String all(String kind) {
        return IntStream.rangeClosed(1, ROUNDS)
                .mapToObj(round -> get(kind + round))
                .collect(Collectors.joining(" "));
    }

    private static String listInThisProcess(Path people) {
        try (Iomtriage iomtriage = Iomtriage.start(LaunchSettings.standard().pack(ShippedCaseload.pack()))) {
            CaseSystem system = ProgramTrial.caseSystem(iomtriage);
            return system.answer("rank " + people);
        }
    }

    /** One row of a table that every trial adds to. */
    private void write(String host) throws IOException {
        Files.createDirectories(TABLE);
        Files.writeString(
                TABLE.resolve(host + ".row"),
                "| " + host + " | " + get("framework") + " | " + get("java") + " | " + get("services.millis") + " ms | "
                        + get("process.millis") + " ms | " + ROUNDS + " | " + all("threads.") + " | " + all("loaders.")
                        + " | " + all("files.") + " | "
                        + get("list") + " |\n");
        try (Stream<Path> rows = Files.list(TABLE)) {
            StringBuilder table = new StringBuilder("""
                | host | framework | Java | services within | from the start of the process | rounds of stop, start, update, refresh | threads | old class loaders | open files | list |
                |---|---|---|---|---|---|---|---|---|---|
                """);
            for (Path row : rows.filter(each -> each.toString().endsWith(".row"))
                    .sorted()
                    .toList()) {
                table.append(Files.readString(row));
            }
            Files.writeString(TABLE.resolve("hosts.md"), table);
            System.out.println(table);
        }
    }
}
