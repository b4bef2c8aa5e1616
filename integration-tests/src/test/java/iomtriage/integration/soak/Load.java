package iomtriage.integration.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import iomtriage.integration.crashes.Deciding;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** People and applications at work all the time: lists, person pages, scores, new lists, decisions. */
final class Load {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PAGES = List.of(
            "/list", "/list?sort=harm&order=desc", "/list?where=near", "/list?reference=", "/changes", "/cohort");
    private static final List<String> TABS = List.of("", "/why", "/needs", "/history");
    private static final int LONGEST_PAUSE = 250;
    /** So many of the first people are decided about, a share of them by each decider. */
    private static final int DECIDED_ABOUT = 60;

    /** One who works without end: one step. */
    private interface Work {
        void step(SplittableRandom random) throws IOException, InterruptedException;
    }

    private final Caller caller;
    private final String address;
    private final String key;
    private final List<String> records;
    private final List<String> references = new ArrayList<>();
    private final Tally tally;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    Load(Caller caller, String address, String key, List<String> records, Tally tally) throws IOException {
        this.caller = caller;
        this.address = address;
        this.key = key;
        this.records = records;
        this.tally = tally;
        for (String record : records) {
            references.add(JSON.readTree(record).get("subject").asText());
        }
    }

    void start(SplittableRandom random) {
        for (int i = 0; i < 2; i++) {
            work("visitor " + i, random.split(), new Visitor()::step);
            work("scorer " + i, random.split(), this::score);
            Deciding deciding = new Deciding(address, key, caller);
            int mine = i;
            work("decider " + i, random.split(), each -> decide(deciding, mine, each));
        }
        work("reader", random.split(), this::read);
        work("list maker", random.split(), this::makeList);
    }

    private void work(String name, SplittableRandom random, Work work) {
        Thread thread = new Thread(
                () -> {
                    while (!over) {
                        try {
                            work.step(random);
                            Thread.sleep(random.nextInt(LONGEST_PAUSE));
                        } catch (IOException noAnswer) {
                            pause();
                        } catch (InterruptedException stopped) {
                            return;
                        } catch (RuntimeException unexpected) {
                            tally.fault(name + ": " + unexpected);
                        }
                    }
                },
                name);
        thread.start();
        threads.add(thread);
    }

    /** One whose call was not answered tries again a little later; it was tallied. */
    private static void pause() {
        try {
            Thread.sleep(LONGEST_PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody with a browser, who signs in again where the session is gone. */
    private final class Visitor {

        private String cookie = "";

        void step(SplittableRandom random) throws IOException, InterruptedException {
            String target = random.nextBoolean()
                    ? any(PAGES, random)
                    : "/person" + any(TABS, random) + "?ref=" + any(references, random);
            HttpResponse<String> answer =
                    caller.send(caller.request(target).header("Cookie", cookie).build());
            if (answer.statusCode() == 303) {
                signIn();
            }
        }

        private void signIn() throws IOException, InterruptedException {
            HttpResponse<String> answer = caller.send(caller.request("/sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "user=" + SoakedHost.USER + "&password=" + SoakedHost.PASSWORD))
                    .build());
            answer.headers()
                    .firstValue("set-cookie")
                    .ifPresent(given -> cookie = given.substring(0, given.indexOf(';')));
        }
    }

    private HttpRequest.Builder call(String target) {
        return caller.request(target).header("Authorization", "Bearer " + key);
    }

    private HttpRequest post(String target, String body) {
        return call(target)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private void score(SplittableRandom random) throws IOException, InterruptedException {
        caller.send(post("/api/v1/scores?as-of=2026-01-01", any(records, random)));
    }

    private void read(SplittableRandom random) throws IOException, InterruptedException {
        caller.send(call("/api/v1/list?size=50").build());
        caller.send(call("/api/v1/person?ref=" + any(references, random)).build());
    }

    private void makeList(SplittableRandom random) throws IOException, InterruptedException {
        HttpResponse<String> asked = caller.send(
                post("/api/v1/lists", "{\"asOf\":\"2026-01-01\",\"capacity\":" + (100 + random.nextInt(10)) + "}"));
        if (asked.statusCode() != 202) {
            return;
        }
        String id = JSON.readTree(asked.body()).get("id").asText();
        while (!over) {
            HttpResponse<String> answer =
                    caller.send(call("/api/v1/jobs?id=" + id).build());
            JsonNode job = JSON.readTree(answer.body());
            if (answer.statusCode() != 200 || job.has("list") || job.has("failure")) {
                return;
            }
            Thread.sleep(50);
        }
    }

    private void decide(Deciding application, int mine, SplittableRandom random)
            throws IOException, InterruptedException {
        String reference = references.get(2 * random.nextInt(DECIDED_ABOUT / 2) + mine);
        Deciding.Answer review = application.read(reference);
        if (review.status() != 200) {
            return;
        }
        String words = "Number " + tried.size() + " of decider " + mine + ": agreed at the meeting.";
        tried.add(words);
        Deciding.Answer answer = application.accept(
                reference, words, review.body().get("lastEntry").asLong());
        if (answer.status() == 201) {
            acknowledged.put(words, answer.body().get("lastEntry").asLong());
        }
    }

    private static String any(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }

    int decisions() {
        return acknowledged.size();
    }

    /** Everything that was acknowledged is on record, once and under its number, and nothing that was never sent. */
    void findsAllOnRecord() throws IOException, InterruptedException {
        over = false;
        while (caller.send(call("/api/v1/list?size=1").build()).statusCode() != 200) {
            // What decisions are read by: where none was made again after a start, one is asked for.
            makeList(new SplittableRandom(1));
        }
        Deciding application = new Deciding(address, key, caller);
        Map<String, Long> missing = new ConcurrentHashMap<>(acknowledged);
        for (String reference : references.subList(0, DECIDED_ABOUT)) {
            for (JsonNode entry : application.read(reference).body().get("entries")) {
                String words = entry.get("text").asText();
                Long number = missing.remove(words);
                if (number != null && number != entry.get("number").asLong()) {
                    tally.fault("A decision is on record under another number than was said: " + words);
                }
                if (!tried.remove(words)) {
                    tally.fault("A decision is on record twice, or was never sent: " + words);
                }
            }
        }
        missing.keySet().forEach(words -> tally.fault("A decision was acknowledged and is not on record: " + words));
    }

    /** Ends it, and waits until every call is answered. */
    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join(120_000);
            if (thread.isAlive()) {
                tally.fault(thread.getName() + " still waits for an answer");
                thread.interrupt();
            }
        }
    }
}
