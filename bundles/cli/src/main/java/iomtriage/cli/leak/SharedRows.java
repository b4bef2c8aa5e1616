package iomtriage.cli.leak;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.scoring.pack.layout.InputLayout;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows to be judged on that the model has learnt from, found by their values, since the same people may have other references. */
public final class SharedRows {

    /** Equal rows are told where there are more than so many times as many as unrelated columns would make by chance. */
    private static final double BEYOND_CHANCE = 20;

    private static final double SHARE_TOLD = 0.01;

    private final LabelledPeople learntFrom;
    private final int[] columns;
    private final Map<ByteBuffer, Set<String>> rows = new HashMap<>();

    /** @param learntFrom the people that a model learnt from, in the layout's order of columns */
    public SharedRows(InputLayout layout, LabelledPeople learntFrom) {
        this.learntFrom = learntFrom;
        this.columns = IntStream.range(0, layout.size())
                .filter(column -> !learntFrom.plan().without().contains(layout.featureId(column)))
                .toArray();
        for (int i = 0; i < learntFrom.size(); i++) {
            rows.computeIfAbsent(key(learntFrom, i), first -> new HashSet<>())
                    .add(learntFrom.people().get(i).reference());
        }
    }

    /** What is wrong with judging the model on these people, as a sentence; nothing where equal rows are few enough for chance. */
    public Optional<String> warning(LabelledPeople judged) {
        int equal = 0;
        int same = 0;
        for (int i = 0; i < judged.size(); i++) {
            Set<String> found = rows.getOrDefault(key(judged, i), Set.of());
            equal += found.isEmpty() ? 0 : 1;
            same += found.contains(judged.people().get(i).reference()) ? 1 : 0;
        }
        boolean chance = equal <= BEYOND_CHANCE * expected() * judged.size() || equal <= SHARE_TOLD * judged.size();
        if (same == 0 && chance) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.UK,
                "%s: %,d of the %,d rows judged hold the very values and outcome of a row learnt from, %,d of them under the"
                        + " same reference. Where these are the same people the figures flatter: take them out.",
                judged.plan().outcome().id(),
                equal,
                judged.size(),
                same));
    }

    /** The chance that a row equals any of those learnt from, if columns had nothing to do with one another. */
    private double expected() {
        double chance = learntFrom.size();
        for (int column : columns) {
            chance *= EqualRows.agreement(learntFrom.people().stream()
                    .mapToDouble(person -> person.row()[column])
                    .toArray());
        }
        return Math.min(1, chance);
    }

    private ByteBuffer key(LabelledPeople people, int row) {
        double[] values = people.people().get(row).row();
        ByteBuffer key = ByteBuffer.allocate(columns.length * Double.BYTES + 1);
        IntStream.of(columns).forEach(column -> key.putDouble(values[column]));
        return key.put((byte) (people.happened()[row] ? 1 : 0)).flip();
    }

    /** Of several outcomes: those learnt from and those judged, outcome by outcome in the same order. */
    public static List<String> warnings(
            InputLayout layout, List<LabelledPeople> learntFrom, List<LabelledPeople> judged) {
        return judged.stream()
                .map(people -> learntFrom.stream()
                        .filter(each -> Objects.equals(
                                each.plan().outcome().id(),
                                people.plan().outcome().id()))
                        .findFirst()
                        .flatMap(each -> new SharedRows(layout, each).warning(people)))
                .flatMap(Optional::stream)
                .toList();
    }
}
