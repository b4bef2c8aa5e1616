package iomtriage.benchmarks.triage;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.score.PackRefusedException;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.Ranker;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.parallel.Workers;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.caseload.CaseloadScorer;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.pack.ModelPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures triage of a caseload of 250,000: four outcomes, every definition of persistence, ranked, the first 1,000
 * explained, from a file and from memory; each stage by itself; a quarter to four times as many people; one person scored
 * anew.
 *
 * <p>{@code mvn verify -Pbenchmarks -pl integration-tests/benchmarks -am -DskipTests -Dbenchmark.heap=2g
 * -Dbenchmark.main=iomtriage.benchmarks.triage.TriageBenchmark}, with {@code -Dtriage.people=20000} for fewer people. A test of
 * every build runs it in small.
 */
public final class TriageBenchmark {

    private static final int NATIONAL = Integer.getInteger("triage.people", 250_000);
    private static final int SMALLEST = NATIONAL / 4;
    private static final int LARGEST = 4 * NATIONAL;
    private static final int WARM_UP = Math.min(20_000, NATIONAL);
    private static final int CAPACITY = Math.min(1_000, NATIONAL / 4);
    private static final int THREADS = 2;
    private static final int RESCORED = Math.min(2_000, NATIONAL);
    /** What a person takes of the heap while a list is made, beside the records, which are there once: with room to spare. */
    private static final long HEAP_FOR_EACH = 4096;

    private final ModelPack pack;
    private final Cohorts cohorts = Cohorts.builtIn();
    private final CaseTriage triage;

    private TriageBenchmark(ModelPack pack) throws PolicyRefusedException {
        this.pack = pack;
        this.triage =
                new CaseTriage(FeatureCatalogue.standard(), () -> pack, cohorts, PolicyReader.standard(), THREADS);
    }

    public static void main(String[] arguments) throws IOException, PackRefusedException, PolicyRefusedException {
        Path folder = Files.createDirectories(Path.of("target", "benchmark"));
        ModelPack pack = BenchmarkPack.load();
        System.out.printf(
                "Java %s, %d processors, %,d MiB of heap at most%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        Path file = folder.resolve("triage-caseload-" + NATIONAL + ".jsonl.gz");
        Caseloads.write(file, NATIONAL);
        CaseSource source = new JsonCaseRecordReader().jsonLines(file);
        TriageBenchmark benchmark = new TriageBenchmark(pack);
        benchmark.warmUp(source);
        benchmark.fromFile(file, source);
        Path small = folder.resolve("triage-caseload-" + SMALLEST + ".jsonl.gz");
        Caseloads.write(small, SMALLEST);
        benchmark.doublingFromFile(new JsonCaseRecordReader().jsonLines(small));
        List<CaseRecord> people = Caseloads.read(source, NATIONAL);
        benchmark.describe(people);
        benchmark.oneByOne(people, benchmark.fromMemory(people));
        benchmark.stages(people);
        benchmark.doubling(people);
    }

    private static void describe(List<CaseRecord> people) {
        long events =
                people.stream().mapToLong(person -> person.events().size()).sum();
        System.out.printf(
                Locale.UK,
                "%,d people, %.1f events each, %,d MiB of heap in use%n",
                people.size(),
                (double) events / people.size(),
                used());
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private void warmUp(CaseSource source) {
        List<CaseRecord> some = Caseloads.read(source, WARM_UP);
        for (int i = 0; i < 3; i++) {
            whole(Caseloads.inMemory(some, WARM_UP));
        }
    }

    /** Records to a list with its first 1,000 people explained. */
    private ReferralList whole(CaseSource source) {
        ReferralList list =
                triage.rank(source, TriageRequest.of(Caseloads.AS_OF, CAPACITY).build());
        list.cohorts().cohorts();
        list.top(CAPACITY);
        return list;
    }

    private ReferralList fromMemory(List<CaseRecord> people) {
        System.out.println("The whole: records in memory, every definition, ranked, the first 1,000 explained");
        Stopwatch.time(
                "first",
                NATIONAL,
                () -> whole(Caseloads.inMemory(people, NATIONAL)).size());
        ReferralList list = Stopwatch.time("second", NATIONAL, () -> whole(Caseloads.inMemory(people, NATIONAL)));
        System.out.printf(Locale.UK, "  %,d ranked, %,d MiB of heap in use%n", list.size(), used());
        return list;
    }

    private void stages(List<CaseRecord> people) {
        System.out.println("Each stage by itself");
        CaseSource source = Caseloads.inMemory(people, NATIONAL);
        CaseloadScorer scorer = new CaseloadScorer(FeatureCatalogue.standard(), new Scorer(pack), THREADS);
        ScoredCaseload scored = Stopwatch.time(
                "check, extract 75 features, score four outcomes",
                NATIONAL,
                () -> scorer.score(source, Caseloads.AS_OF, Progress.SILENT));
        Stopwatch.time(
                "check, run every definition of persistence",
                NATIONAL,
                () -> cohorts.survey(source, CohortRequest.asOf(Caseloads.AS_OF))
                        .cohorts());
        ReferralList list = Stopwatch.time(
                "rank by the policy, digest",
                NATIONAL,
                () -> new Ranker(PolicyReader.standard(), THREADS).rank(scored, CAPACITY));
        Stopwatch.time("score under every bag, order every bag, coverage", NATIONAL, list::coverage);
        Stopwatch.time("cut line with 25 on each side", NATIONAL, () -> list.cutLine(25));
        Stopwatch.time(
                "curve over 20 capacities",
                NATIONAL,
                () -> list.curve(
                        Stream.iterate(500, each -> each + 500).limit(20).toList()));
        Stopwatch.time("explain the first 1,000", CAPACITY, () -> list.top(CAPACITY));
    }

    private void doublingFromFile(CaseSource source) {
        System.out.println("Twice the people, from gzipped JSON Lines: the same people again under other references");
        for (int count = SMALLEST; count <= LARGEST; count *= 2) {
            CaseSource repeated = Caseloads.repeated(source, count / SMALLEST);
            System.gc();
            Stopwatch.time("the whole", count, () -> whole(repeated).size());
        }
    }

    private void doubling(List<CaseRecord> people) {
        System.out.println("Twice the people, from records in memory: the same people again under other references");
        for (int count = SMALLEST; count <= LARGEST; count *= 2) {
            int size = count;
            System.gc();
            if (Runtime.getRuntime().maxMemory() < HEAP_FOR_EACH * size) {
                System.out.printf(Locale.UK, "  %,d people need more heap: -Dbenchmark.heap=6g%n", size);
                continue;
            }
            Stopwatch.time(
                    "the whole",
                    size,
                    () -> whole(Caseloads.inMemory(people, size)).size());
        }
    }

    private void fromFile(Path file, CaseSource source) throws IOException {
        System.out.printf(Locale.UK, "From gzipped JSON Lines, %,d MiB%n", Files.size(file) >> 20);
        Stopwatch.time("read only", NATIONAL, () -> {
            try (Stream<CaseEntry> entries = source.entries()) {
                return new Workers(THREADS)
                        .inOrder(entries, CaseEntry.Readable.class::isInstance).stream()
                                .filter(isReadable -> isReadable)
                                .count();
            }
        });
        Stopwatch.time("the whole", NATIONAL, () -> whole(source).size());
    }

    private void oneByOne(List<CaseRecord> people, ReferralList list) {
        long[] nanos = new long[RESCORED];
        for (int i = 0; i < RESCORED; i++) {
            CaseRecord changed = people.get((int) (i * 97L % people.size())).toBuilder()
                    .event(Event.offence(OffenceGroup.THEFT_NON_MOTOR, Caseloads.AS_OF.minusDays(20))
                            .disposedOf(DisposalKind.CONVICTION, Caseloads.AS_OF.minusDays(3)))
                    .build();
            long start = System.nanoTime();
            try {
                list.rescored(changed, Caseloads.AS_OF);
            } catch (IllegalArgumentException notScorable) {
                continue;
            }
            nanos[i] = System.nanoTime() - start;
        }
        long[] sorted = Arrays.stream(nanos).filter(each -> each > 0).sorted().toArray();
        System.out.printf(
                Locale.UK,
                "One person scored anew and placed among %,d: median %.3f ms, 99%% within %.3f ms, slowest %.3f ms%n",
                list.size(),
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }
}
