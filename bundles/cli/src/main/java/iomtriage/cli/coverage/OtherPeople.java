package iomtriage.cli.coverage;

import iomtriage.cli.people.TrainingData;
import iomtriage.cli.terminal.Refusal;
import iomtriage.cli.training.SameReading;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.simulation.SimulationWriter;
import iomtriage.simulation.Simulator;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The sets of people that packs are made from again, and those whom all of these packs score. */
final class OtherPeople {

    @Option(
            names = "--packs",
            paramLabel = "K",
            defaultValue = "10",
            description = "How many packs are made again from simulated people. Default: ${DEFAULT-VALUE}.")
    private int packs;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Simulated people each pack learns from. Default: ${DEFAULT-VALUE}.")
    private long people;

    @Option(
            names = "--scored",
            paramLabel = "N",
            defaultValue = "5000",
            description = "People whom all packs score; also the size of a caseload. Default: ${DEFAULT-VALUE}.")
    private int scored;

    @Option(
            names = "--first-seed",
            paramLabel = "N",
            defaultValue = "101",
            description =
                    "Seed of the first pack's simulated people; the next packs have the next seeds, those who are scored"
                            + " the one after. Default: ${DEFAULT-VALUE}.")
    private long firstSeed;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            split = ",",
            description = "Instead of simulated people: a file for each pack, read as the pack's own people were.")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--outcomes",
            paramLabel = "FILE",
            split = ",",
            description = "For case records: the outcomes beside each file of --data.")
    private List<Path> outcomes = new ArrayList<>();

    @Option(names = "--scored-data", paramLabel = "FILE", description = "With --data: the people whom all packs score.")
    private @Nullable Path scoredData;

    @Option(
            names = "--scored-outcomes",
            paramLabel = "FILE",
            description = "For case records: the outcomes beside --scored-data.")
    private @Nullable Path scoredOutcomes;

    /**
     * Who was read.
     *
     * @param how in words
     * @param sets people for each pack
     * @param scored the people whom all packs score
     */
    record Read(String how, List<TrainingData> sets, TrainingData scored) {}

    /** @throws Refusal if what is asked for makes no sense, with all that is wrong */
    void check(ModelPack pack) {
        List<String> wrong = new ArrayList<>();
        int count = data.isEmpty() ? packs : data.size();
        if (count < 3) {
            wrong.add("it takes 3 packs at least: one is held against what the others say on average");
        }
        if (data.isEmpty() && !pack.manifest().simulated()) {
            wrong.add("the pack was not made from simulated people: name real people with --data and --scored-data, a"
                    + " file of its own for each pack, nobody in two of them");
        }
        if (!data.isEmpty() && scoredData == null) {
            wrong.add("--data needs --scored-data: people whom all packs score and none learns from");
        }
        if (!outcomes.isEmpty() && outcomes.size() != data.size()) {
            wrong.add("there are " + data.size() + " files of --data and " + outcomes.size() + " of --outcomes");
        }
        if (scored < 2 || people < 2) {
            wrong.add("--people and --scored must be 2 or more");
        }
        if (!wrong.isEmpty()) {
            throw new Refusal("Coverage cannot be counted: " + String.join("; ", wrong) + ".");
        }
    }

    int caseload() {
        return scored;
    }

    Read read(ModelPack pack, Path folder, int threads)
            throws SpecificationRefusedException, TableException, IOException {
        SameReading reading = new SameReading(pack);
        List<TrainingData> sets = new ArrayList<>();
        if (data.isEmpty()) {
            for (int i = 0; i < packs; i++) {
                sets.add(simulated(reading, people, firstSeed + i, folder, threads));
            }
            String how = String.format(
                    "%d packs, each made in the same way from %,d simulated people (seeds %d to %d), scored %,d others"
                            + " (seed %d).",
                    packs, people, firstSeed, firstSeed + packs - 1, scored, firstSeed + packs);
            return new Read(how, sets, simulated(reading, scored, firstSeed + packs, folder, threads));
        }
        for (int i = 0; i < data.size(); i++) {
            sets.add(reading.read(data.get(i), outcomes.isEmpty() ? null : outcomes.get(i)));
        }
        TrainingData judged = reading.read(Objects.requireNonNull(scoredData), scoredOutcomes);
        String how = String.format(
                "%d packs, each made in the same way from people of its own, scored %,d others.",
                sets.size(), judged.outcomes().get(0).size());
        return new Read(how, sets, judged);
    }

    private static TrainingData simulated(SameReading reading, long people, long seed, Path folder, int threads)
            throws SpecificationRefusedException, TableException, IOException {
        Path own = Files.createDirectories(folder.resolve("people-" + seed));
        SimulationWriter.of(people)
                .onThreads(threads)
                .write(Simulator.of(SimulationParameters.published(), reading.asOf(), seed), own);
        return reading.read(own.resolve("case-records.jsonl.gz"), own.resolve("outcomes.csv"));
    }
}
