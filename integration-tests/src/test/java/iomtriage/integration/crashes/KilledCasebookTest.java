package iomtriage.integration.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import iomtriage.integration.JarRun;
import iomtriage.integration.ShippedCaseload;
import iomtriage.integration.browser.RunningCasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real Casebook while people decide over HTTP, again and again, on the same store: what was acknowledged is there,
 * nothing is half there, and the chain verifies. {@code -Pkills} for the long run.
 */
class KilledCasebookTest {

    /** On each of the two databases. */
    private static final int KILLS = Integer.getInteger("iomtriage.kills") / 2;

    private static final int PEOPLE = 60;
    private static final int LONGEST_MILLIS = 300;

    /** Two people decide on the same few cases, so that one is sometimes overtaken. */
    private static final int DECIDERS = 4;

    private static final List<String> CASES = List.of("SIM-0000002", "SIM-0000003", "SIM-0000004");

    @TempDir
    Path folder;

    /** What was acknowledged, by the words of the decision; its entry's number. */
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    /** Words of every decision that was sent. */
    private final Set<String> tried = ConcurrentHashMap.newKeySet();

    private Path caseload;

    @BeforeEach
    void takeAFewPeople() throws IOException {
        caseload = Files.writeString(folder.resolve("people.jsonl"), ShippedCaseload.lines(PEOPLE));
    }

    @Test
    void everyAcknowledgedDecisionSurvivesOnH2() throws Exception {
        survives("jdbc:h2:file:" + folder.resolve("data").resolve("store").toAbsolutePath());
    }

    @Test
    void everyAcknowledgedDecisionSurvivesOnPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            survives("jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres");
        }
    }

    private void survives(String store) throws Exception {
        SplittableRandom random = new SplittableRandom(20260302);
        for (int kill = 0; kill < KILLS; kill++) {
            decideUntilKilled(store, kill, random.nextInt(LONGEST_MILLIS));
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        try (RunningCasebook casebook = start(store)) {
            Deciding application = new Deciding(casebook.address(), casebook.key());
            for (String reference : CASES) {
                holds(application.read(reference).body());
            }
            assertThat(acknowledged).as("acknowledged and not on record").isEmpty();
            assertThat(casebook.stop()).isTrue();
        }
        JarRun check = JarRun.iomtriage("audit", "verify", "--store", store);
        assertThat(check.exit()).as(check.out() + check.err()).isZero();
    }

    private RunningCasebook start(String store) throws IOException, InterruptedException {
        return RunningCasebook.over(store, folder, "--caseload", caseload.toString(), "--api-key", "records-system");
    }

    private void decideUntilKilled(String store, int kill, int milliseconds) throws Exception {
        try (RunningCasebook casebook = start(store)) {
            List<Thread> deciders = new ArrayList<>();
            for (int i = 0; i < DECIDERS; i++) {
                Deciding application = new Deciding(casebook.address(), casebook.key());
                String name = "Decider " + i + " of round " + kill;
                Thread decider = new Thread(() -> decide(application, name), name);
                decider.start();
                deciders.add(decider);
            }
            // Once two are acknowledged: where nobody decides, a kill proves nothing.
            int before = acknowledged.size();
            while (acknowledged.size() < before + 2 && deciders.stream().anyMatch(Thread::isAlive)) {
                Thread.sleep(5);
            }
            Thread.sleep(milliseconds);
            casebook.kill();
            for (Thread decider : deciders) {
                decider.join();
            }
        }
    }

    /** Goes on until nobody answers any more. */
    private void decide(Deciding application, String name) {
        try {
            for (int i = 0; true; i++) {
                String reference = CASES.get(i % CASES.size());
                long lastSeen =
                        application.read(reference).body().get("lastEntry").asLong();
                String words = name + ", number " + i + ": agreed at the meeting.";
                tried.add(words);
                Deciding.Answer answer = application.accept(reference, words, lastSeen);
                assertThat(answer.status()).isIn(201, 409);
                if (answer.status() == 201) {
                    acknowledged.put(words, answer.body().get("lastEntry").asLong());
                }
            }
        } catch (IOException killed) {
            Thread.currentThread().interrupt();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes off what was acknowledged and is there; what is there and was not acknowledged must at least be whole. */
    private void holds(JsonNode review) {
        for (JsonNode entry : review.get("entries")) {
            String words = entry.get("text").asText();
            assertThat(tried).contains(words);
            assertThat(entry.get("choice").asText()).isEqualTo("ACCEPT");
            assertThat(entry.get("reasons").get(0).asText()).isEqualTo("needs-fit");
            tried.remove(words);
            Long number = acknowledged.remove(words);
            assertThat(number == null || number == entry.get("number").asLong())
                    .as("number of the entry of \"%s\"", words)
                    .isTrue();
        }
    }
}
