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
import java.util.function.Function;

/**
 * Finds what is missing from a row and could still move a score: for each thing that can be asked for, the probability if all
 * the features it would fill took the most and the least favourable values together. Where a model says when its outcome happens and
 * what is missing counts otherwise as time passes, they are the most and the least favourable in each period by itself: nothing possible
 * lies beyond.
 */
final class MissingInformationFinder {

    private final ModelPack pack;
    private final MissingValues values;
    private final ScoreSums sums;

    MissingInformationFinder(ModelPack pack) {
        this.pack = pack;
        this.values = new MissingValues(pack);
        this.sums = new ScoreSums(pack);
    }

    /** What could still move the scores of a row, by outcome, by what to ask for; empty lists if nothing could. */
    List<List<MissingInformation>> missing(double[] row) {
        Map<String, List<MissingValues.Group>> asks = new TreeMap<>();
        values.columnsByAsk(row)
                .forEach((ask, columns) -> asks.put(ask, values.groups(row, columns, none -> new TreeSet<>())));
        if (asks.isEmpty()) {
            return Collections.nCopies(pack.models().size(), List.of());
        }
        double[] now = sums.of(row);
        List<List<MissingInformation>> all = new ArrayList<>();
        for (int outcome = 0; outcome < pack.models().size(); outcome++) {
            all.add(missing(now, outcome, asks));
        }
        return all;
    }

    private List<MissingInformation> missing(double[] now, int outcome, Map<String, List<MissingValues.Group>> asks) {
        OutcomeModel model = pack.models().get(outcome);
        List<MissingInformation> missing = new ArrayList<>();
        asks.forEach((ask, groups) -> {
            double lowest = logOdds(now, groups, MissingValues.Group::least, outcome);
            double highest = logOdds(now, groups, MissingValues.Group::most, outcome);
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

    private double logOdds(
            double[] now,
            List<MissingValues.Group> groups,
            Function<MissingValues.Group, double[]> added,
            int outcome) {
        double[] moved = now.clone();
        for (MissingValues.Group group : groups) {
            double[] each = added.apply(group);
            for (int sum = 0; sum < moved.length; sum++) {
                moved[sum] += each[sum];
            }
        }
        return sums.logOdds(moved, outcome);
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
