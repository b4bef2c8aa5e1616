package iomtriage.cli.leak;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.terminal.Refusal;
import iomtriage.tables.specification.Acknowledgement;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Stops before training where a model would learn what it must not: each finding is mended or acknowledged by a person. */
public final class LeakCheck {

    private final ColumnSpecification specification;

    public LeakCheck(ColumnSpecification specification) {
        this.specification = specification;
    }

    /**
     * @param tasks what is learnt, in the order of the data's outcomes
     * @throws Refusal with everything that is found and nobody has acknowledged
     */
    public void refuseIfAny(TrainingData data, List<Task> tasks) {
        Set<Leak> leaks = new LinkedHashSet<>();
        for (int i = 0; i < tasks.size(); i++) {
            leaks.addAll(leaks(data, tasks.get(i), data.outcomes().get(i)));
        }
        List<String> open = leaks.stream()
                .filter(leak -> specification.acknowledged().stream().noneMatch(leak::isAcknowledgedBy))
                .map(Leak::message)
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(
                    "Before training, " + (open.size() == 1 ? "one thing needs" : open.size() + " things need")
                            + " an answer. Take the column out (use EXCLUDED, or \"without\" of the task), mend the table, or"
                            + " acknowledge it in the column specification.",
                    open);
        }
    }

    /** What was acknowledged, for the card, each a sentence. */
    public List<String> acknowledged() {
        return specification.acknowledged().stream().map(LeakCheck::sentence).toList();
    }

    private static String sentence(Acknowledgement each) {
        return "Acknowledged (" + each.leak() + ", " + each.column() + "): " + each.reason();
    }

    private List<Leak> leaks(TrainingData data, Task task, LabelledPeople people) {
        List<Leak> leaks = new ArrayList<>();
        OutcomeColumn outcome =
                new OutcomeColumn(specification, task, people, data.layout().size());
        leaks.addAll(outcome.leaks());
        if (outcome.areEnough()) {
            leaks.addAll(new FeatureColumns(data.layout(), task, people).leaks());
        }
        return leaks;
    }
}
