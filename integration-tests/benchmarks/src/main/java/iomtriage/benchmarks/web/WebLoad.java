package iomtriage.benchmarks.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints how long pages and calls take under load, over H2 and over PostgreSQL, with Casebook, the database and the visitors
 * on the same machine:
 *
 * <pre>mvn verify -Pbenchmarks -pl integration-tests/benchmarks -am -DskipTests -Dbenchmark.main=iomtriage.benchmarks.web.WebLoad</pre>
 *
 * {@code -Dweb.people=250000}, {@code -Dweb.seconds=20} and {@code -Dweb.heap=6g} are what it takes by default;
 * {@code -Dweb.caseload=FILE.jsonl} takes people that were simulated before, {@code -Dweb.stores=h2} one database only,
 * {@code -Dweb.parts=score} one part only, and {@code -Dweb.options=...} more options of Casebook's Java, such as a flight
 * recording. The part {@code users} is not among those by default: {@code -Dweb.users=500} people are signed in, each of
 * whom takes a step in {@code -Dweb.pace=10} seconds on average, beside those who never pause; let it take
 * {@code -Dweb.seconds=300}.
 */
public final class WebLoad {

    private static final int USERS = 50;
    private static final int CALLS = 200;
    private static final int COMPILING = 8;
    private static final int ACTS_ONCE_IN = 10;
    private static final int SAMPLE = 5_000;
    private static final Pattern REFERENCE = Pattern.compile("\"subject\"\\s*:\\s*\"([^\"]+)\"");
    private static final List<String> SORTS =
            List.of("place", "reference", "reoffending", "harm", "standing", "chance-weapon", "area", "review");
    private static final List<String> FILTERS = List.of(
            "",
            "&tier=priority+1",
            "&tier=priority+2&tier=priority+3",
            "&where=near",
            "&standing=UNDECIDED",
            "&custody=inside",
            "&area=Harbour&rosh=HIGH");
    private static final List<String> TABS = List.of("", "/why", "/needs", "/definitions");

    private WebLoad() {}

    /** @param arguments not looked at: settings are system properties */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("project.root"));
        int people = Integer.getInteger("web.people", 250_000);
        // Every visitor keeps a connection; by itself Java keeps five.
        System.setProperty(
                "http.maxConnections",
                String.valueOf(2 * (USERS + CasebookProcess.supervisors().size())));
        Path folder = Files.createTempDirectory("iomtriage-load");
        String known = System.getProperty("web.caseload", "");
        Path caseload = known.isEmpty() ? simulated(root, folder, people) : Path.of(known);
        // A copy, so that a build in the meantime does not take it away.
        Path jar = Files.copy(root.resolve("bundles/host/target/casebook.jar"), folder.resolve("casebook.jar"));
        String stores = System.getProperty("web.stores", "h2,postgresql");
        if (stores.contains("h2")) {
            System.out.printf("%n%,d people, H2 in a file%n", people);
            measure(jar, caseload, people, "jdbc:h2:file:" + folder.resolve("store"), folder);
        }
        if (stores.contains("postgresql")) {
            System.out.printf("%n%,d people, PostgreSQL%n", people);
            try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
                String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
                measure(jar, caseload, people, url, folder);
            }
        }
    }

    private static void measure(Path jar, Path caseload, int people, String store, Path folder) throws Exception {
        try (CasebookProcess casebook = CasebookProcess.start(jar, caseload, store, folder)) {
            measure(casebook, caseload, people);
        }
    }

    private static Path simulated(Path root, Path folder, int people) throws IOException, InterruptedException {
        Process simulation = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        root.resolve("bundles/cli/target/iomtriage.jar").toString(),
                        "simulate",
                        "--people=" + people,
                        "--seed=20260302",
                        "--uncompressed",
                        "--out=" + folder.resolve("people"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (simulation.waitFor() != 0) {
            throw new IllegalStateException("The people could not be simulated.");
        }
        return folder.resolve("people").resolve("case-records.jsonl");
    }

    private static void measure(CasebookProcess casebook, Path caseload, int people) throws Exception {
        List<String> records;
        try (Stream<String> lines = Files.lines(caseload)) {
            records = lines.limit(SAMPLE).toList();
        }
        List<String> references = records.stream()
                .map(record -> REFERENCE.matcher(record))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        int seconds = Integer.getInteger("web.seconds", 20);
        Visitors visitors = new Visitors(casebook);
        List<String> cookies = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cookies.add(visitors.signIn("supervisor"));
        }
        Function<SplittableRandom, Visit> list = random -> list(visitors, cookies, people / 25, random);
        Function<SplittableRandom, Visit> person = random -> person(visitors, cookies, references, random);
        String key = casebook.key();
        System.out.println(Times.HEADING);
        String parts = System.getProperty("web.parts", "list,person,score");
        if (parts.contains("list")) {
            pages("list page", visitors, seconds, list);
        }
        if (parts.contains("person")) {
            pages("person page", visitors, seconds, person);
        }
        if (parts.contains("score")) {
            calls(visitors, seconds, random -> score(visitors, key, records, random));
        }
        if (parts.contains("users")) {
            Function<SplittableRandom, Visit> either =
                    random -> random.nextBoolean() ? list.apply(random) : person.apply(random);
            users(visitors, seconds, people / 25, references, either);
        }
    }

    private static void pages(String name, Visitors visitors, int seconds, Function<SplittableRandom, Visit> page)
            throws Exception {
        visitors.visit("warm-up", USERS, 100, seconds, page);
        System.out.println(visitors.visit(name + ", " + USERS + " users reading 1 s", USERS, 2_000, seconds, page));
        System.out.println(visitors.visit(name + ", " + USERS + " users without a pause", USERS, 0, seconds, page));
    }

    /**
     * Two groups at once: those who are signed in, look and now and then put a view on record; and those who never pause.
     * The processor time beside each group is what both used, divided by the requests of that group.
     */
    private static void users(
            Visitors visitors,
            int seconds,
            int pages,
            List<String> references,
            Function<SplittableRandom, Visit> neverPausing)
            throws Exception {
        int pace = Integer.getInteger("web.pace", 10);
        List<SignedIn> users = SignedIn.all(visitors, CasebookProcess.supervisors(), references.get(0));
        List<Function<SplittableRandom, Visit>> acting = users.stream()
                .<Function<SplittableRandom, Visit>>map(user -> random -> random.nextInt(ACTS_ONCE_IN) == 0
                        ? user.view(visitors, any(references, random))
                        : random.nextBoolean()
                                ? list(visitors, List.of(user.cookie()), pages, random)
                                : person(visitors, List.of(user.cookie()), references, random))
                .toList();
        visitors.visit("warm-up", USERS, 100, seconds, neverPausing);
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<Times> others = beside.submit(() ->
                    visitors.visit("meanwhile, " + USERS + " users without a pause", USERS, 0, seconds, neverPausing));
            System.out.println(visitors.visit(
                    users.size() + " users signed in, a step in " + pace + " s", acting, 2_000 * pace, seconds));
            System.out.println(others.get());
        } finally {
            beside.shutdownNow();
        }
    }

    private static void calls(Visitors visitors, int seconds, Function<SplittableRandom, Visit> call) throws Exception {
        // What the machine itself adds, with whatever else is running on it.
        System.out.println(visitors.arrivals(
                "nothing to do, " + CALLS + " a second",
                CALLS,
                seconds,
                random -> Visit.read(visitors.base() + "/health/live", Map.of())));
        // Until Java has compiled what a call does, in the database and the server, too: some 30,000 calls.
        // What then still waits for the compiler is compiled while calls come at the rate that is measured.
        visitors.visit("warm-up", COMPILING, 0, 2 * seconds, call);
        visitors.arrivals("warm-up", CALLS, 2 * seconds, call);
        System.out.println(visitors.arrivals("score call, " + CALLS + " a second", CALLS, seconds, call));
    }

    private static Visit list(Visitors visitors, List<String> cookies, int pages, SplittableRandom random) {
        return page(
                visitors,
                cookies,
                random,
                "/list?sort=" + any(SORTS, random) + (random.nextBoolean() ? "&order=desc" : "") + any(FILTERS, random)
                        + "&page=" + (1 + random.nextInt(random.nextBoolean() ? 3 : pages)));
    }

    private static Visit person(
            Visitors visitors, List<String> cookies, List<String> references, SplittableRandom random) {
        return page(visitors, cookies, random, "/person" + any(TABS, random) + "?ref=" + any(references, random));
    }

    private static Visit page(Visitors visitors, List<String> cookies, SplittableRandom random, String address) {
        return Visit.read(visitors.base() + address, Map.of("Cookie", any(cookies, random)));
    }

    private static Visit score(Visitors visitors, String key, List<String> records, SplittableRandom random) {
        return Visit.send(
                visitors.base() + "/api/v1/scores?as-of=2026-01-01",
                Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json"),
                any(records, random).getBytes(StandardCharsets.UTF_8));
    }

    private static String any(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
