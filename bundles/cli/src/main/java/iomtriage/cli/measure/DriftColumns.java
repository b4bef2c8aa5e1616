package iomtriage.cli.measure;

import iomtriage.cli.people.Person;
import iomtriage.evaluation.drift.Column;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.ArrayList;
import java.util.List;

/** The score and every feature a model reads, as columns to be watched. */
public final class DriftColumns {

    private static final String SCORE = "score";

    private final InputLayout layout;
    private final OutcomeModel model;

    public DriftColumns(InputLayout layout, OutcomeModel model) {
        this.layout = layout;
        this.model = model;
    }

    /** The columns of some people: the score first, then the features in the model's order. */
    public List<Column> of(List<Person> people) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.numbers(
                SCORE,
                people.stream()
                        .mapToDouble(person -> OutcomeModel.probability(model.logOdds(person.row())))
                        .toArray()));
        for (int column : model.columns()) {
            columns.add(column(people, column));
        }
        return columns;
    }

    private Column column(List<Person> people, int column) {
        List<String> names = layout.categories(column);
        if (names.isEmpty()) {
            return Column.numbers(
                    layout.featureId(column),
                    people.stream().mapToDouble(person -> person.row()[column]).toArray());
        }
        return Column.categories(
                layout.featureId(column),
                people.stream()
                        .map(person -> Double.isNaN(person.row()[column]) ? "" : names.get((int) person.row()[column]))
                        .toArray(String[]::new));
    }
}
