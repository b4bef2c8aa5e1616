package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.PackRefusedException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.launcher.EmbeddedFramework;
import iomtriage.launcher.LaunchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs change places a hundred times in the real framework, while others score and rank without pause. */
class PackSwapTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SWAPS = 100;
    private static final int PEOPLE = 60;
    private static final int SCORERS = 3;

    @TempDir
    static Path folder;

    private static EmbeddedFramework framework;
    private static CaseSource caseload;
    private static List<CaseRecord> people;
    private static List<Path> packs;

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong calls = new AtomicLong();

    @BeforeAll
    static void startTheBundles() throws IOException {
        framework = EmbeddedFramework.start(
                folder.resolve("felix"), LaunchSettings.standard().with("iomtriage.triage.threads", 2));
        Path file = Files.writeString(folder.resolve("people.jsonl"), ShippedCaseload.lines(PEOPLE));
        caseload = framework.service(CaseRecordReader.class, PATIENCE).jsonLines(file);
        try (Stream<CaseEntry> entries = caseload.entries()) {
            people = entries.map(entry -> ((CaseEntry.Readable) entry).record()).toList();
        }
        packs = List.of(ShippedCaseload.pack(), ShippedCaseload.edited(folder));
    }

    @AfterAll
    static void stopTheBundles() {
        framework.close();
    }

    @Test
    void everyCallOfAHundredSwapsIsAnsweredByOnePackFromBeginningToEnd()
            throws PackRefusedException, InterruptedException, ExecutionException {
        PackService service = framework.service(PackService.class, PATIENCE);
        List<List<Assessment>> either = new ArrayList<>();
        for (Path pack : packs) {
            service.use(pack);
            either.add(people.stream().map(PackSwapTest::assess).toList());
        }
        assertThat(either.get(0)).isNotEqualTo(either.get(1));

        ExecutorService load = Executors.newFixedThreadPool(SCORERS + 1);
        try {
            List<Future<Set<String>>> answers = new ArrayList<>();
            for (int i = 0; i < SCORERS; i++) {
                answers.add(load.submit(() -> untilDone(() -> scoreAll(either))));
            }
            answers.add(load.submit(() -> untilDone(PackSwapTest::rankAll)));
            for (int swap = 0; swap < SWAPS; swap++) {
                service.use(packs.get(swap % packs.size()));
            }
            done.set(true);
            for (Future<Set<String>> answer : answers) {
                assertThat(answer.get()).as("packs that answered").hasSize(2);
            }
        } finally {
            done.set(true);
            load.shutdown();
        }
        assertThat(calls.get()).isGreaterThan(SWAPS);
    }

    private Set<String> untilDone(Callable<Set<String>> round) throws Exception {
        Set<String> seen = new HashSet<>();
        while (!done.get()) {
            seen.addAll(round.call());
        }
        return seen;
    }

    /** A failed call fails the test: nothing is caught. */
    private Set<String> scoreAll(List<List<Assessment>> either) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            Assessment answer = assess(people.get(i));
            assertThat(answer).isIn(either.get(0).get(i), either.get(1).get(i));
            seen.add(answer.pack().toString());
            calls.incrementAndGet();
        }
        return seen;
    }

    private static Set<String> rankAll() {
        ReferralList list = framework
                .service(TriageService.class, PATIENCE)
                .rank(caseload, TriageRequest.of(AS_OF, 15).build(), Progress.SILENT);
        Set<String> seen = new HashSet<>();
        list.top(list.size())
                .forEach(referral -> seen.add(referral.assessment().pack().toString()));
        assertThat(seen).as("packs of one list").hasSize(1);
        return seen;
    }

    private static Assessment assess(CaseRecord person) {
        return framework.service(ScoringService.class, PATIENCE).assess(person, AS_OF);
    }
}
