package iomtriage.integration.soak;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.integration.JarRun;
import iomtriage.integration.ShippedCaseload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Half of the minutes on each database, side by side: a service at work, while packs, settings and clock are changed, memory, disk, network and
 * database fail, and it is killed, in an order by chance. What it answers is right or a clean refusal, what it acknowledged is
 * on record, the trail verifies, and neither heap nor threads grow. {@code -Psoak} for half an hour; what was done goes to
 * {@code target/SOAK.md}.
 */
abstract class Soak {

    private static final double MINUTES = Double.parseDouble(System.getProperty("soak.minutes"));
    private static final boolean IS_LONG = MINUTES > 2;

    private static final long SEED = Long.getLong("soak.seed", 20261130);
    private static final int PEOPLE = 120;
    /** Milliseconds between one and the next, at most. */
    private static final int LONGEST_GAP = IS_LONG ? 4_000 : 500;
    /** So that a process lives long enough to be seen to grow. */
    private static final int ROUNDS_BETWEEN_ENDS = 6;

    /** Of a process that has been at work for a while, and of one that had only just started. */
    private static final int MOST_MEBIBYTES_MORE = 24;

    private static final int MOST_MEBIBYTES_MORE_THAN_AT_THE_START = 64;
    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final int MOST_THREADS_MORE = 12;
    private static final int EXIT_OF_FULL_MEMORY = 3;

    @TempDir
    Path folder;

    private final Tally tally = new Tally();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private SoakedProcess service;
    private SetClock clock;
    private Map<String, String> settings;
    private String key;
    private @Nullable Growth before;
    private long started;
    private boolean settled;

    /** @param mebibytes of the heap in use after a full collection */
    private record Growth(int mebibytes, List<String> threads) {
        static Growth of(String measured) {
            List<String> all = List.of(measured.split(" "));
            return new Growth(Integer.parseInt(all.get(0)), all.subList(1, all.size()));
        }
    }

    final void soak(SoakedStore store) throws Exception {
        clock = SetClock.in(folder);
        settings = new HashMap<>(clock.environment());
        settings.put("IOMTRIAGE_STORE_URL", store.address());
        settings.put("IOMTRIAGE_LISTS_AS_OF", "2026-01-01");
        settings.put("IOMTRIAGE_LISTS_CAPACITY", "100");
        settings.put("IOMTRIAGE_TRIAGE_THREADS", "2");
        try (SoakedProcess started = started()) {
            service = started;
            key = service.tell("key");
            awaitReady();
            List<String> records = Files.readAllLines(folder.resolve("people.jsonl"));
            Caller caller = new Caller(service, tally);
            Load load = new Load(caller, service.address(), key, records, tally);
            long start = System.nanoTime();
            try {
                load.start(random.split());
                disturb(store, start + (long) (MINUTES / 2 * 60e9));
                measure();
            } catch (AssertionError wrong) {
                // What was acknowledged is looked for, and what the service wrote is kept, all the same.
                tally.fault(String.valueOf(wrong.getMessage()));
            } finally {
                load.end();
            }
            tally.note(load.decisions() + " decisions acknowledged");
            load.findsAllOnRecord();
            if (!service.stop()) {
                tally.fault("The service did not stop in time.");
            }
            JarRun check = JarRun.iomtriage("audit", "verify", "--store", store.addressOfItself());
            tally.note("audit verify: " + (check.out() + check.err()).strip());
            Path log = report(store, start);
            assertThat(tally.faults())
                    .as("%s says what the service wrote", log.toAbsolutePath())
                    .isEmpty();
            assertThat(check.exit()).as(check.out() + check.err()).isZero();
            assertThat(load.decisions()).isPositive();
        }
    }

    private SoakedProcess started() throws Exception {
        Path caseload = Files.writeString(folder.resolve("people.jsonl"), ShippedCaseload.lines(PEOPLE));
        return new SoakedProcess(folder, caseload, ShippedCaseload.pack(), settings);
    }

    /** @return a copy of what the service wrote */
    private Path report(SoakedStore store, long start) throws Exception {
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        Files.writeString(
                Path.of("target", "SOAK.md"),
                tally.table(store.name() + ", " + seconds + " seconds, seed " + SEED),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return Files.copy(
                service.log(),
                Path.of("target", "soak-" + getClass().getSimpleName() + ".log"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Everything once in an order by chance, again and again until the time is over. */
    private void disturb(SoakedStore store, long end) throws Exception {
        List<Path> packs = List.of(ShippedCaseload.pack(), ShippedCaseload.edited(folder));
        List<Disturbance> all = new ArrayList<>(store.disturbances(service::pid));
        all.addAll(changes(packs));
        all.addAll(ends(store));
        for (int round = 0; round == 0 || System.nanoTime() < end; round++) {
            boolean mayEnd = round % ROUNDS_BETWEEN_ENDS == 0;
            Collections.shuffle(all, new Random(random.nextLong()));
            for (Disturbance each : all) {
                if ((mayEnd || !each.endsTheProcess()) && (round == 0 || System.nanoTime() < end)) {
                    Thread.sleep(random.nextInt(LONGEST_GAP));
                    run(each);
                }
            }
        }
    }

    private void run(Disturbance each) throws Exception {
        if (each.endsTheProcess()) {
            measure();
        }
        each.work().run(random);
        tally.disturbed(each.name());
        long start = System.nanoTime();
        awaitReady();
        tally.answered(
                "until ready again: " + each.name(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        if (each.endsTheProcess() || before == null) {
            settled = false;
            started = System.nanoTime();
            before = Growth.of(service.tell("measure"));
        } else if (!settled && System.nanoTime() - started > A_WHILE.toNanos()) {
            settled = true;
            before = Growth.of(service.tell("measure"));
        }
    }

    private List<Disturbance> changes(List<Path> packs) {
        return List.of(
                Disturbance.of("pack swapped", random -> service.tell("pack " + packs.get(random.nextInt(2)))),
                Disturbance.of(
                        "setting of the ranking changed",
                        random -> service.tell("configure iomtriage.triage threads " + (1 + random.nextInt(3)))),
                Disturbance.of(
                        "setting of the lists changed",
                        random -> service.tell("configure iomtriage.lists capacity " + (100 + random.nextInt(10)))),
                Disturbance.of(
                        "setting of the store changed",
                        random -> service.tell("configure iomtriage.store connections " + (4 + random.nextInt(6)))),
                Disturbance.of("process halted", random -> {
                    Shell.signal("STOP", List.of(service.pid()));
                    Thread.sleep(random.nextInt(3_000));
                    Shell.signal("CONT", List.of(service.pid()));
                }),
                Disturbance.of("clock set back" + where(), random -> set(Duration.ofSeconds(-random.nextInt(100_000)))),
                Disturbance.of("clock set on" + where(), random -> set(Duration.ofSeconds(random.nextInt(100_000)))));
    }

    private String where() {
        return clock.canBeSet() ? "" : " (not done: there is no C compiler here)";
    }

    private void set(Duration off) throws Exception {
        clock.off(off);
        Thread.sleep(1_000);
        clock.off(Duration.ZERO);
    }

    private List<Disturbance> ends(SoakedStore store) {
        return List.of(
                Disturbance.ending("process killed", random -> service.kill()),
                Disturbance.ending("process stopped and started", random -> service.restart()),
                Disturbance.ending(
                        "memory full", random -> assertThat(service.exhaust()).isEqualTo(EXIT_OF_FULL_MEMORY)),
                Disturbance.ending("second process on the same store", random -> second(store)));
    }

    /** It works beside the first where the database serves both, and says that it cannot where not; the first goes on. */
    private void second(SoakedStore store) throws Exception {
        Path own = Files.createTempDirectory(folder, "second");
        try (SoakedProcess second =
                new SoakedProcess(own, folder.resolve("people.jsonl"), ShippedCaseload.pack(), settings)) {
            HttpRequest ready = HttpRequest.newBuilder(URI.create(second.address() + "/health/ready"))
                    .build();
            long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
            int wanted = store.servesTwo() ? 200 : 503;
            int status = 0;
            while (status != wanted && System.nanoTime() < end) {
                Thread.sleep(200);
                status = HttpClient.newHttpClient()
                        .send(ready, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            }
            assertThat(status).as("a second process is ready").isEqualTo(wanted);
            second.stop();
        }
    }

    private void awaitReady() throws Exception {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(service.address() + "/health/ready"))
                .build();
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (System.nanoTime() < end) {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(ready, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It was not ready again in time. It wrote: " + Files.readString(service.log()));
    }

    /** The least of three, some seconds apart: while a list is being made the heap holds it, too. */
    private Growth measured() throws Exception {
        Growth least = Growth.of(service.tell("measure"));
        for (int i = 0; i < 2; i++) {
            Thread.sleep(IS_LONG ? 2_000 : 100);
            Growth again = Growth.of(service.tell("measure"));
            least = again.mebibytes() < least.mebibytes() ? again : least;
        }
        return least;
    }

    /** It is the same process still: what it holds is what it held, but for a little. */
    private void measure() throws Exception {
        if (before == null) {
            return;
        }
        Growth now = measured();
        int most = settled ? MOST_MEBIBYTES_MORE : MOST_MEBIBYTES_MORE_THAN_AT_THE_START;
        long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        tally.note(seconds + " seconds: heap " + before.mebibytes() + " to " + now.mebibytes() + " MiB, threads "
                + before.threads().size() + " to " + now.threads().size());
        if (now.mebibytes() > before.mebibytes() + most
                || now.threads().size() > before.threads().size() + MOST_THREADS_MORE) {
            tally.fault("It grew: " + before + " to " + now);
        }
    }
}
