package iomtriage.cli.training;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Warns of too few people to learn from. */
final class SampleSize {

    /** Peduzzi, P. et al. (1996), Journal of Clinical Epidemiology 49:1373-1379. */
    private static final int OUTCOMES_PER_FEATURE = 10;

    /** Vergouwe, Y. et al. (2005), Journal of Clinical Epidemiology 58:475-483: with fewer, figures say little. */
    private static final int FEWEST_OUTCOMES = 100;

    private SampleSize() {}

    /** A sentence for each outcome of which there are too few, or of which nearly everybody has it. */
    static List<String> warnings(TrainingData data) {
        return data.outcomes().stream()
                .filter(people -> rarer(people) < needed(data, people))
                .map(people -> warning(people, needed(data, people)))
                .toList();
    }

    private static int rarer(LabelledPeople people) {
        return Math.min(people.positives(), people.size() - people.positives());
    }

    private static int needed(TrainingData data, LabelledPeople people) {
        Set<String> without = new TreeSet<>(data.layout().without());
        without.addAll(people.plan().without());
        return Math.max(FEWEST_OUTCOMES, OUTCOMES_PER_FEATURE * (data.layout().size() - without.size()));
    }

    private static String warning(LabelledPeople people, int needed) {
        boolean rare = 2 * people.positives() <= people.size();
        return String.format(
                Locale.UK,
                "%s: only %,d of %,d people %s the outcome. A model of fewer than %,d (100, or ten for each feature"
                        + " where that is more) learns much that is chance: bring more people, or fewer features.",
                people.plan().outcome().id(),
                rarer(people),
                people.size(),
                rare ? "have" : "do not have",
                needed);
    }
}
