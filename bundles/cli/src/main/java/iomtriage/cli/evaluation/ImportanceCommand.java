package iomtriage.cli.evaluation;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.measure.FeatureNames;
import iomtriage.cli.pack.PackOption;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.LabelOptions;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.PackData;
import iomtriage.cli.people.PeopleOptions;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which features matter. */
@Command(
        name = "importance",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Says which features matter: how far each moves scores, and what scores lose without what it tells.",
        description = {
            "",
            "\"Moves\" is the mean size of what a feature adds to the log-odds, pairs split half and half: what the model does."
                    + " \"Loses\" is by how much the Brier score rises when the feature's values are shuffled among people: what it is"
                    + " worth on these people. Of features that say nearly the same, each may lose little though both matter.",
            ""
        })
public final class ImportanceCommand implements Callable<Integer> {

    /** One feature's figures. */
    private record Importance(String name, double moves, double loses, double spread) {}

    @Mixin
    private PackOption packOption;

    @Mixin
    private PeopleOptions people;

    @Mixin
    private LabelOptions labels;

    @Option(names = "--outcome", paramLabel = "ID", description = "The outcome. Default: the only one.")
    private @Nullable String outcome;

    @Option(
            names = "--shuffles",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often the values of each feature are shuffled. Default: ${DEFAULT-VALUE}.")
    private int shuffles;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "Seed of the shuffles. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, SpecificationRefusedException, TableException, IOException {
        ModelPack pack = packOption.load();
        OutcomeModel model = Packs.one(pack, outcome);
        LabelledPeople known = new PackData(people, labels)
                .read(pack, List.of(model))
                .outcomes()
                .get(0);
        known.refuseWeights("iomtriage importance");
        known.refuseTimes("importance");
        double[][] rows = known.people().stream().map(person -> person.row()).toArray(double[][]::new);
        double brier = brier(model, rows, known.happened());
        List<Importance> all = new ArrayList<>();
        FeatureNames names = FeatureNames.of(pack.layout());
        double[] moves = moves(model, rows);
        for (int feature = 0; feature < model.columns().length; feature++) {
            all.add(importance(model, rows, known.happened(), brier, feature, moves[feature], names));
        }
        all.sort(Comparator.comparingDouble((Importance each) -> -each.moves()).thenComparing(Importance::name));
        report(pack, known, brier, all);
        return ExitCode.DONE;
    }

    private static double[] moves(OutcomeModel model, double[][] rows) {
        double[] moves = new double[model.columns().length];
        double[] added = new double[moves.length];
        int[] columns = model.columns();
        for (double[] row : rows) {
            double[] own = new double[columns.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = row[columns[i]];
            }
            model.model().scorer().explainByFeature(own, 0, added, 0);
            for (int i = 0; i < moves.length; i++) {
                moves[i] += Math.abs(added[i]) / rows.length;
            }
        }
        return moves;
    }

    private Importance importance(
            OutcomeModel model,
            double[][] rows,
            boolean[] happened,
            double brier,
            int feature,
            double moves,
            FeatureNames names) {
        int column = model.columns()[feature];
        double sum = 0;
        double squares = 0;
        SplittableRandom random = new SplittableRandom(seed + feature);
        for (int shuffle = 0; shuffle < shuffles; shuffle++) {
            double loses = brier(model, shuffled(rows, column, random), happened) - brier;
            sum += loses;
            squares += loses * loses;
        }
        double mean = sum / shuffles;
        double spread = Math.sqrt(Math.max(0, squares / shuffles - mean * mean));
        return new Importance(names.name(model.model().featureNames().get(feature)), moves, mean, spread);
    }

    private static double[][] shuffled(double[][] rows, int column, SplittableRandom random) {
        double[][] copies = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copies[i] = rows[i].clone();
        }
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = copies[i][column];
            copies[i][column] = copies[other][column];
            copies[other][column] = kept;
        }
        return copies;
    }

    private static double brier(OutcomeModel model, double[][] rows, boolean[] happened) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double off = OutcomeModel.probability(model.logOdds(rows[i])) - (happened[i] ? 1 : 0);
            sum += off * off;
        }
        return sum / rows.length;
    }

    private void report(ModelPack pack, LabelledPeople known, double brier, List<Importance> all) {
        if (output.isJson()) {
            output.json(new TreeMap<>(Map.of(
                    "pack", pack.summary().key().toString(), "people", known.size(), "brier", brier, "features", all)));
            return;
        }
        output.line("%s on %,d people, Brier score %.5f", pack.summary().key(), known.size(), brier);
        pack.summary().warning().ifPresent(warning -> output.line("NOTE: %s", warning));
        output.line("%-44s %8s %10s %10s", "", "moves", "loses", "(spread)");
        all.forEach(each ->
                output.line("%-44s %8.4f %10.5f %10.5f", each.name(), each.moves(), each.loses(), each.spread()));
    }
}
