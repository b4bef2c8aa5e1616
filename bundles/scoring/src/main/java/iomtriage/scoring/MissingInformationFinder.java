package iomtriage.scoring;

import iomtriage.api.score.MissingInformation;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what is missing from a row and could still move a score: for each thing that can be asked for, the probability if all
 * the features it would fill took the most and the least favourable values together.
 */
final class MissingInformationFinder {

    private final ModelPack pack;
    private final MissingValues values;

    MissingInformationFinder(ModelPack pack) {
        this.pack = pack;
        this.values = new MissingValues(pack);
    }

    /** What could still move the scores of a row, by outcome, by what to ask for; empty lists if nothing could. */
    List<List<MissingInformation>> missing(double[] row) {
        Map<String, List<MissingValues.Group>> asks = new TreeMap<>();
        values.columnsByAsk(row)
                .forEach((ask, columns) -> asks.put(ask, values.groups(row, columns, none -> new TreeSet<>())));
        if (asks.isEmpty()) {
            return Collections.nCopies(pack.models().size(), List.of());
        }
        List<List<MissingInformation>> all = new ArrayList<>();
        for (int outcome = 0; outcome < pack.models().size(); outcome++) {
            all.add(missing(row, outcome, asks));
        }
        return all;
    }

    private List<MissingInformation> missing(double[] row, int outcome, Map<String, List<MissingValues.Group>> asks) {
        OutcomeModel model = pack.models().get(outcome);
        double logOdds = model.logOdds(row);
        List<MissingInformation> missing = new ArrayList<>();
        asks.forEach((ask, groups) -> {
            double lowest = logOdds;
            double highest = logOdds;
            for (MissingValues.Group group : groups) {
                lowest += group.least()[outcome];
                highest += group.most()[outcome];
            }
            if (lowest < highest) {
                missing.add(new Missing(
                        ask,
                        read(model, groups),
                        OutcomeModel.probability(lowest),
                        OutcomeModel.probability(highest),
                        "Ask for " + ask + "."));
            }
        });
        return missing;
    }

    /** Those of the features that the model reads, in its own order. */
    private List<String> read(OutcomeModel model, List<MissingValues.Group> groups) {
        BitSet missing = new BitSet();
        groups.forEach(group -> Arrays.stream(group.columns()).forEach(missing::set));
        return Arrays.stream(model.columns())
                .filter(missing::get)
                .mapToObj(pack.layout()::featureId)
                .toList();
    }

    private record Missing(String what, List<String> features, double lowest, double highest, String ask)
            implements MissingInformation {

        Missing {
            features = List.copyOf(features);
        }
    }
}
