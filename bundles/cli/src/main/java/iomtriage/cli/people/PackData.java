package iomtriage.cli.people;

import iomtriage.api.score.Outcome;
import iomtriage.cli.terminal.Refusal;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.layout.CatalogueLayout;
import iomtriage.scoring.pack.layout.FeatureSet;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.SpecificationRefusedException;
import iomtriage.tables.specification.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Reads people with the outcomes that a pack predicts. */
public final class PackData {

    private final PeopleOptions people;
    private final LabelOptions labels;

    public PackData(PeopleOptions people, LabelOptions labels) {
        this.people = people;
        this.labels = labels;
    }

    /** @param models the outcomes to read */
    public TrainingData read(ModelPack pack, List<OutcomeModel> models)
            throws SpecificationRefusedException, TableException, IOException {
        return people.areCaseRecords()
                ? caseRecords(people, labels.outcomeFile(), pack, models, labels.caseSettings(people.asOf()))
                : table(people, pack, models, labels.tableSettings(false));
    }

    public static TrainingData table(
            PeopleOptions people, ModelPack pack, List<OutcomeModel> models, TableReader.Settings settings)
            throws SpecificationRefusedException, TableException, IOException {
        ColumnSpecification own = people.specification(pack);
        List<Task> tasks = models.stream()
                .map(model -> own.task(model.outcome().id())
                        .orElseThrow(() -> new Refusal("The pack's column specification has no task \""
                                + model.outcome().id() + "\", so nothing says which column holds the outcome. Train it"
                                + " again with this version of the software.")))
                .toList();
        return new TableReader(own, tasks, settings).read(people.data());
    }

    public static TrainingData caseRecords(
            PeopleOptions people,
            Path outcomes,
            ModelPack pack,
            List<OutcomeModel> models,
            LabelledCaseReader.Settings settings)
            throws TableException, IOException {
        people.refuseUnlessCaseRecords(pack);
        List<OutcomePlan> plans = models.stream()
                .map(model -> plan(model.outcome(), model.minimumAge()).when(model.periods()))
                .toList();
        // A pack that reads case records is laid out by the catalogue: anything else was refused above.
        FeatureSet features = ((CatalogueLayout) pack.layout()).features();
        return new LabelledCaseReader(settings.reading(features)).read(people.data(), outcomes, plans);
    }

    private static OutcomePlan plan(Outcome outcome, int minimumAge) {
        return new OutcomePlan(outcome, new TreeSet<>(), minimumAge);
    }
}
