package iomtriage.cli.coverage;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** People with outcomes drawn from chances that are known: what a pack that did not learn from them says. */
final class KnownTruth {

    private KnownTruth() {}

    /** The same people, what happened drawn anew. */
    static TrainingData drawn(TrainingData people, ModelPack truth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LabelledPeople> outcomes = new ArrayList<>();
        for (int i = 0; i < people.outcomes().size(); i++) {
            outcomes.add(drawn(people.outcomes().get(i), truth.models().get(i), random.split()));
        }
        return new TrainingData(
                people.name(),
                people.digest(),
                people.description(),
                people.layout(),
                outcomes,
                people.documents(),
                people.notes());
    }

    private static LabelledPeople drawn(LabelledPeople people, OutcomeModel truth, SplittableRandom random) {
        boolean[] happened = new boolean[people.size()];
        for (int i = 0; i < happened.length; i++) {
            double chance = OutcomeModel.probability(
                    truth.logOdds(people.people().get(i).row()));
            happened[i] = random.nextDouble() < chance;
        }
        return new LabelledPeople(people.plan(), people.people(), happened);
    }
}
