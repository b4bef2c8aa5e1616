package iomtriage.cli.training;

import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.cli.leak.LeakCheck;
import iomtriage.cli.people.LabelOptions;
import iomtriage.cli.people.LabelledCaseReader;
import iomtriage.cli.people.OutcomePlan;
import iomtriage.cli.people.PeopleOptions;
import iomtriage.cli.people.StandardOutcome;
import iomtriage.cli.people.TableReader;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.terminal.Refusal;
import iomtriage.scoring.pack.layout.FeatureSet;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.SpecificationRefusedException;
import iomtriage.tables.specification.Task;
import iomtriage.tables.specification.YesTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** People with outcomes, for training. */
final class LearningOptions {

    static final String AS_OF = PackManifest.Training.AS_OF;
    static final String DROP_UNLABELLED = "data.drop-unlabelled";
    static final String DROP_REFUSED = "data.drop-refused";

    @Mixin
    private PeopleOptions people;

    @Option(
            names = "--task",
            paramLabel = "NAME",
            split = ",",
            description = "Tasks of the column specification to learn. Default: all of them.")
    private List<String> tasks = new ArrayList<>();

    @Option(
            names = "--outcome",
            paramLabel = "NAME",
            split = ",",
            description = "Outcome columns to learn, where no task describes them: of the table, or of --outcomes.")
    private List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--yes",
            paramLabel = "TEXT",
            split = ",",
            description =
                    "The values of an --outcome column that mean it happened. Default: 1, true or yes. With more than one,"
                            + " every other value means that it did not.")
    private List<String> yes = new ArrayList<>();

    @Option(
            names = "--window",
            paramLabel = "MONTHS",
            defaultValue = "24",
            description = "How far ahead an --outcome looks. Default: ${DEFAULT-VALUE}.")
    private int window;

    @Mixin
    private LabelOptions labels;

    @Option(
            names = "--minimum-age",
            paramLabel = "YEARS",
            defaultValue = "18",
            description = "For case records: youngest age to learn from and to score. Default: ${DEFAULT-VALUE}.")
    private int minimumAge;

    @Option(
            names = "--proven-only",
            description = "For case records: read nothing of arrests and charges that did not lead to a caution or"
                    + " conviction.")
    private boolean provenOnly;

    /** Which features of case records are read. */
    FeatureSet features() {
        return provenOnly ? FeatureSet.PROVEN_ONLY : FeatureSet.ALL;
    }

    TrainingData read() throws SpecificationRefusedException, TableException, IOException {
        return people.areCaseRecords() ? caseRecords() : table();
    }

    PeopleOptions people() {
        return people;
    }

    /** What would have stopped training and a person says is right, each a sentence. */
    List<String> acknowledged() throws SpecificationRefusedException, IOException {
        return people.areCaseRecords() ? List.of() : new LeakCheck(specification()).acknowledged();
    }

    /** A name for a pack trained on it. */
    String name() throws SpecificationRefusedException, IOException {
        if (people.areCaseRecords()) {
            return "case-records";
        }
        String id = specification().id();
        List<String> named = tasks.isEmpty() ? outcomes : tasks;
        return named.size() == 1 ? id + "-" + named.get(0) : id;
    }

    /** The options that were given, as a command line: files by name alone. */
    String commandLine() {
        List<String> words = new ArrayList<>(List.of("--data", name(people.data())));
        people.columns().ifPresent(columns -> words.addAll(List.of("--columns", name(columns))));
        tasks.forEach(task -> words.addAll(List.of("--task", task)));
        outcomes.forEach(outcome -> words.addAll(List.of("--outcome", outcome)));
        words.addAll(labels.words());
        if (people.areCaseRecords()) {
            words.addAll(List.of("--as-of", people.asOf().toString(), "--minimum-age", String.valueOf(minimumAge)));
            if (provenOnly) {
                words.add("--proven-only");
            }
        }
        if (!outcomes.isEmpty() || people.areCaseRecords()) {
            words.addAll(List.of("--window", String.valueOf(window)));
        }
        yes.forEach(text -> words.addAll(List.of("--yes", "\"" + text + "\"")));
        return String.join(" ", words);
    }

    /** What is needed to read the same people again, for the manifest. */
    SortedMap<String, String> settings() {
        SortedMap<String, String> settings = new TreeMap<>();
        if (people.areCaseRecords()) {
            settings.put(AS_OF, people.asOf().toString());
        }
        settings.put(DROP_UNLABELLED, String.valueOf(labels.dropUnlabelled()));
        settings.put(DROP_REFUSED, String.valueOf(labels.dropRefused()));
        return settings;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private ColumnSpecification specification() throws SpecificationRefusedException, IOException {
        return people.given()
                .orElseThrow(() ->
                        new Refusal("A table needs a column specification, and none is given. Write a first one with"
                                + " \"iomtriage columns infer FILE.csv\", and name it with --columns."));
    }

    private TrainingData table() throws SpecificationRefusedException, TableException, IOException {
        if (provenOnly) {
            throw new Refusal(
                    "--proven-only is for case records, which tell what is proven from what is not. For a table,"
                            + " give the columns it should not read another use than FEATURE in the column specification.");
        }
        ColumnSpecification given = specification();
        List<Task> learnt = new ArrayList<>();
        for (String name : tasks) {
            learnt.add(given.task(name)
                    .orElseThrow(() -> new Refusal("The column specification has no task \"" + name + "\". It has: "
                            + String.join(
                                    ", ", given.tasks().stream().map(Task::name).toList()) + ".")));
        }
        outcomes.forEach(name -> learnt.add(task(given, name)));
        if (learnt.isEmpty()) {
            learnt.addAll(given.tasks());
        }
        if (learnt.isEmpty()) {
            throw new Refusal(
                    "Nothing says what to learn. Name an outcome column with --outcome, or describe a task in the"
                            + " column specification.");
        }
        TrainingData data = new TableReader(given, learnt, labels.tableSettings(true)).read(people.data());
        new LeakCheck(given).refuseIfAny(data, learnt);
        return data;
    }

    private Task task(ColumnSpecification given, String name) {
        Column column = given.column(name)
                .orElseThrow(() -> new Refusal("The column specification has no column \"" + name + "\"."));
        if (column.use() != ColumnUse.OUTCOME) {
            throw new Refusal(
                    "The column \"" + name + "\" has use " + column.use()
                            + " in the column specification, so a model could read what it predicts. Change its use to OUTCOME.");
        }
        return new Task(Task.nameFor(name), name, yesTexts(), column.label(), window, null, null, null);
    }

    private YesTexts yesTexts() {
        return yes.size() > 1 ? YesTexts.list(yes) : YesTexts.of(yes.isEmpty() ? "" : yes.get(0));
    }

    private TrainingData caseRecords() throws TableException, IOException {
        List<String> ids =
                outcomes.isEmpty() ? List.of("any-reoffence", "domestic-abuse", "gang-violence", "weapon") : outcomes;
        // The chance is told by the end of each month of the window.
        OptionalInt months =
                LabelledCaseReader.holdsDays(labels.outcomeFile()) ? OptionalInt.of(window) : OptionalInt.empty();
        List<OutcomePlan> plans =
                ids.stream().map(this::plan).map(plan -> plan.when(months)).toList();
        return new LabelledCaseReader(labels.caseSettings(people.asOf()).reading(features()))
                .read(people.data(), labels.outcomeFile(), plans);
    }

    private OutcomePlan plan(String id) {
        Outcome outcome = StandardOutcome.of(id)
                .map(standard -> standard.within(window))
                .orElseGet(() -> new Outcome(
                        id, id.replace('-', ' '), OutcomeKind.REOFFENDING, window, "As the outcome file says."));
        return new OutcomePlan(outcome, new TreeSet<>(), minimumAge);
    }
}
