package iomtriage.benchmarks.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Prints how long pages and calls take under load. Arguments: the port of a running Casebook, an API key of it, a file with
 * references of people (one a line), a file with case records (one a line), and how many seconds each line of the table takes.
 */
public final class WebLoad {

    private static final int USERS = 50;
    private static final int SCORERS = 20;
    private static final List<String> SORTS = List.of("place", "reference", "reoffending", "harm", "standing");
    private static final List<String> FILTERS =
            List.of("", "&tier=A", "&tier=B&tier=C", "&where=near", "&standing=UNDECIDED");
    private static final List<String> TABS = List.of("", "/why", "/needs");

    private WebLoad() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        String key = arguments[1];
        List<String> references = Files.readAllLines(Path.of(arguments[2]));
        List<String> records = Files.readAllLines(Path.of(arguments[3]));
        int seconds = Integer.parseInt(arguments[4]);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Visitors visitors = new Visitors(client, port);
        List<String> cookies = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cookies.add(visitors.signIn("supervisor"));
        }
        int pages = references.size() / 25;
        System.out.printf(
                "%-44s %8s %10s %8s %8s %8s %8s %8s%n",
                "", "requests", "rate", "p50 ms", "p95 ms", "p99 ms", "max ms", "failed");
        visitors.visit(
                "warm-up", USERS, 100, Math.max(5, seconds / 2), random -> list(visitors, cookies, pages, random));
        System.out.println(visitors.visit(
                "list page, " + USERS + " users reading 1 s",
                USERS,
                2_000,
                seconds,
                random -> list(visitors, cookies, pages, random)));
        System.out.println(visitors.visit(
                "list page, " + USERS + " users without a pause",
                USERS,
                0,
                seconds,
                random -> list(visitors, cookies, pages, random)));
        System.out.println(visitors.visit(
                "person page, " + USERS + " users reading 1 s",
                USERS,
                2_000,
                seconds,
                random -> person(visitors, cookies, references, random)));
        System.out.println(visitors.visit(
                "person page, " + USERS + " users without a pause",
                USERS,
                0,
                seconds,
                random -> person(visitors, cookies, references, random)));
        System.out.println(visitors.visit(
                "score call, 200 a second", SCORERS, 200, seconds, random -> score(visitors, key, records, random)));
    }

    private static HttpRequest list(Visitors visitors, List<String> cookies, int pages, SplittableRandom random) {
        return page(
                visitors,
                cookies,
                random,
                "/list?sort=" + any(SORTS, random) + (random.nextBoolean() ? "&order=desc" : "") + any(FILTERS, random)
                        + "&page=" + (1 + random.nextInt(random.nextBoolean() ? 3 : pages)));
    }

    private static HttpRequest person(
            Visitors visitors, List<String> cookies, List<String> references, SplittableRandom random) {
        return page(visitors, cookies, random, "/person" + any(TABS, random) + "?ref=" + any(references, random));
    }

    private static HttpRequest page(Visitors visitors, List<String> cookies, SplittableRandom random, String address) {
        return HttpRequest.newBuilder(URI.create(visitors.base() + address))
                .header("Cookie", any(cookies, random))
                .build();
    }

    private static HttpRequest score(Visitors visitors, String key, List<String> records, SplittableRandom random) {
        return HttpRequest.newBuilder(URI.create(visitors.base() + "/api/v1/scores?as-of=2026-01-01"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(any(records, random)))
                .build();
    }

    private static String any(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
