package iomtriage.cli.evaluation;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.measure.ListChange;
import iomtriage.cli.measure.OutcomeValidator;
import iomtriage.cli.measure.RowScores;
import iomtriage.cli.measure.ValidationOptions;
import iomtriage.cli.measure.ValidationSettings;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.LabelOptions;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.PackData;
import iomtriage.cli.people.PeopleOptions;
import iomtriage.cli.people.Person;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.performance.ListOverlap;
import iomtriage.evaluation.performance.PairedComparison;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets two packs beside each other. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Compares two packs on the same people: metrics with paired intervals, and whose place on the list changes.",
        description = {
            "",
            "Both packs see the same resamples, so a small real difference shows. For everyone who enters or leaves the list"
                    + " of --capacity places, the term that moved them most is named.",
            ""
        })
public final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PACK_A", description = "The pack as it is.")
    private Path first;

    @Parameters(index = "1", paramLabel = "PACK_B", description = "The pack as it could be.")
    private Path second;

    @Mixin
    private PeopleOptions people;

    @Mixin
    private LabelOptions labels;

    @Option(
            names = "--outcome",
            paramLabel = "ID",
            description = "The outcome to compare. Default: the first of PACK_A.")
    private @Nullable String outcome;

    @Option(
            names = "--moved",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "How many of those who enter or leave to print, each. Default: ${DEFAULT-VALUE}; --json has all.")
    private int moved;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "Seed of the resamples. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private ValidationOptions measures;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, SpecificationRefusedException, TableException, IOException {
        ModelPack packA = Packs.load(first);
        ModelPack packB = Packs.load(second);
        String id = outcome == null ? packA.models().get(0).outcome().id() : outcome;
        OutcomeModel modelA = Packs.outcomes(packA, List.of(id)).get(0);
        OutcomeModel modelB = Packs.outcomes(packB, List.of(id)).get(0);
        TrainingData dataA = read(packA, modelA);
        TrainingData dataB = read(packB, modelB);
        LabelledPeople peopleA = dataA.outcomes().get(0);
        LabelledPeople peopleB = dataB.outcomes().get(0);
        peopleA.refuseTimes("compare");
        peopleB.refuseTimes("compare");
        refuseUnlessTheSame(peopleA, peopleB);
        ScoredOutcomes scoresA = scores(packA, modelA, peopleA);
        ScoredOutcomes scoresB = scores(packB, modelB, peopleB);
        ValidationSettings settings = measures.settings(seed);
        Capacity places = settings.places(peopleA.size());
        new ComparisonPrinter(output, packA, packB, moved)
                .print(
                        PairedComparison.of(scoresA, scoresB, places, settings.resampling()),
                        places,
                        new ListChange(modelA, modelB).of(ListOverlap.of(scoresA, scoresB, places), peopleA, peopleB),
                        Stream.of(warning(packA, dataA), warning(packB, dataB))
                                .flatMap(Optional::stream)
                                .toList());
        return ExitCode.DONE;
    }

    private static Optional<String> warning(ModelPack pack, TrainingData data) {
        return data.digest().equals(pack.manifest().training().dataDigest())
                ? Optional.of("These are the people that " + pack.summary().key()
                        + " learnt from, so its figures flatter. Use other people.")
                : Optional.empty();
    }

    private TrainingData read(ModelPack pack, OutcomeModel model)
            throws SpecificationRefusedException, TableException, IOException {
        return new PackData(people, labels).read(pack, List.of(model));
    }

    private static ScoredOutcomes scores(ModelPack pack, OutcomeModel model, LabelledPeople people) {
        return OutcomeValidator.scored(people, RowScores.probabilities(model.model(), pack.layout(), people));
    }

    private static void refuseUnlessTheSame(LabelledPeople one, LabelledPeople other) {
        List<String> references = one.people().stream().map(Person::reference).toList();
        if (!references.equals(other.people().stream().map(Person::reference).toList())) {
            throw new Refusal(
                    "The packs are not about the same people: their tasks keep different rows of the data, or are"
                            + " for different ages. Compare packs of the same task.");
        }
    }
}
