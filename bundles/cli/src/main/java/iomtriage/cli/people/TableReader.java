package iomtriage.cli.people;

import iomtriage.api.score.Outcome;
import iomtriage.cli.files.FileDigest;
import iomtriage.tables.RequiredColumns;
import iomtriage.tables.Table;
import iomtriage.tables.TableLayout;
import iomtriage.tables.TableRow;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.RowFilter;
import iomtriage.tables.specification.SpecificationWriter;
import iomtriage.tables.specification.Task;
import iomtriage.tables.specification.TimeToOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads people with outcomes from a flat table. */
public final class TableReader {

    private final ColumnSpecification specification;
    private final List<Task> tasks;
    private final Settings settings;
    private final GroupNames groupNames = new GroupNames();

    /** @param tasks what is learnt or measured: tasks of the specification */
    public TableReader(ColumnSpecification specification, List<Task> tasks, Settings settings) {
        this.specification = specification;
        this.tasks = List.copyOf(tasks);
        this.settings = settings;
    }

    /**
     * What becomes of rows that cannot be used.
     *
     * @param dropUnlabelled whether rows without an outcome are left out instead of refused
     * @param dropRefused whether rows in which something is wrong are left out instead of refused
     * @param training whether codes that are not listed are refused, whatever their column says of scoring
     */
    public record Settings(boolean dropUnlabelled, boolean dropRefused, boolean training) {}

    /**
     * Reads a file.
     *
     * @throws TableException if it cannot be read as a whole
     * @throws iomtriage.cli.terminal.Refusal if a row or an outcome cannot be used, with everything that is wrong
     */
    public TrainingData read(Path file) throws TableException, IOException {
        Map<Task, Labels> labels = new LinkedHashMap<>();
        tasks.forEach(task -> labels.put(task, new Labels(task.outcome(), task.yes(), settings.dropUnlabelled())));
        RowLog log = new RowLog();
        long[] dropped = new long[1];
        GroupsSeen groups = new GroupsSeen(specification);
        String refused = "The table \"" + file.getFileName() + "\" cannot be used";
        Optional<TableException> broken = Optional.empty();
        try {
            new Table(file, specification).forEach(wanted(), row -> {
                if (settings.dropRefused() && !isUsable(row)) {
                    dropped[0]++;
                    return;
                }
                log.see(row);
                groups.see(row);
                add(row, labels);
            });
        } catch (TableException partly) {
            broken = Optional.of(partly);
        }
        groups.problems().forEach(log::add);
        for (Labels each : labels.values()) {
            // A table without the outcome's column has said so.
            if (broken.isEmpty() || each.areAny()) {
                each.problems().forEach(log::add);
            }
        }
        if (broken.isPresent()) {
            log.refuseBroken(refused, broken.get());
        }
        refuse(log, refused);
        List<LabelledPeople> outcomes = new ArrayList<>();
        List<String> notes = new ArrayList<>(guessed());
        notes.addAll(groupNames.notes());
        notes.addAll(log.notes());
        specification
                .weightColumn()
                .ifPresent(column -> notes.add("Rows count by the weights of \"" + column.name() + "\"."));
        if (dropped[0] > 0) {
            notes.add(String.format(
                    Locale.UK, "%,d rows in which something is wrong were left out (--drop-refused).", dropped[0]));
        }
        List<Task> resolved = new ArrayList<>();
        labels.forEach((task, each) -> {
            outcomes.add(each.labelled(plan(task)));
            resolved.add(task.meaning(each.yes()));
            each.notSeen().ifPresent(notes::add);
            if (each.unlabelled() > 0) {
                notes.add(String.format(
                        "%s: %,d rows without an outcome were left out.", task.name(), each.unlabelled()));
            }
        });
        ColumnSpecification learnt = specification.with(resolved);
        return new TrainingData(
                String.valueOf(file.getFileName()),
                FileDigest.of(List.of(file)),
                specification.source().isEmpty() ? "a flat table" : specification.source(),
                new TableLayout(learnt),
                outcomes,
                new TreeMap<>(Map.of(TableLayout.FILE, SpecificationWriter.write(learnt))),
                notes);
    }

    private boolean isUsable(TableRow row) {
        return settings.training() ? row.canBeLearntFrom() : row.canBeScored();
    }

    private void refuse(RowLog log, String refused) {
        if (settings.training()) {
            log.refuseToLearn(refused + " (--drop-refused leaves out the rows in which something is wrong)");
        } else {
            log.refuseToScore(refused);
        }
    }

    /** What nobody has checked since it was guessed. */
    private List<String> guessed() {
        List<String> names = specification.columns().stream()
                .filter(column -> !column.guess().isEmpty() && column.use() != ColumnUse.EXCLUDED)
                .map(Column::name)
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(String.format(
                        "%,d columns of the specification are as guessed, and nobody has said that they are right: %s.",
                        names.size(), String.join(", ", names)));
    }

    private RequiredColumns wanted() {
        Set<String> features = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (Task task : tasks) {
            specification.features().stream()
                    .map(Column::name)
                    .filter(name -> !task.without().contains(name))
                    .forEach(features::add);
            others.add(task.outcome());
            task.where().stream().map(RowFilter::column).forEach(others::add);
            Optional.ofNullable(task.time()).map(TimeToOutcome::column).ifPresent(others::add);
        }
        specification.weightColumn().map(Column::name).ifPresent(others::add);
        List<String> optional = Stream.concat(
                        specification.groups().stream().filter(column -> column.use() == ColumnUse.AUDIT),
                        specification.dateColumn().stream())
                .map(Column::name)
                .toList();
        return RequiredColumns.features(features).with(others, optional);
    }

    private void add(TableRow row, Map<Task, Labels> labels) {
        String place = "line " + row.line();
        if (!isUsable(row)) {
            labels.forEach((task, each) -> Optional.ofNullable(row.others().get(task.outcome()))
                    .filter(text -> task.appliesTo(row.others()))
                    .ifPresent(text -> each.addUnusable(text, place)));
            return;
        }
        Optional<LocalDate> day = specification
                .dateColumn()
                .map(column -> row.others().getOrDefault(column.name(), ""))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse);
        double weight = specification
                .weightColumn()
                .map(column -> Double.parseDouble(row.others().get(column.name())))
                .orElse(1.0);
        Person person = new Person(row.reference(), row.features(), groups(row), day, weight, 0, Map.of());
        labels.forEach((task, each) -> {
            if (task.appliesTo(row.others()) && row.others().containsKey(task.outcome())) {
                each.add(followed(person, task, row), row.others().getOrDefault(task.outcome(), ""), place);
            }
        });
    }

    private static Person followed(Person person, Task task, TableRow row) {
        TimeToOutcome time = task.time();
        return time == null
                ? person
                : person.followed(time.inPeriods(Double.parseDouble(row.others().get(time.column()))));
    }

    private Map<String, String> groups(TableRow row) {
        Map<String, String> groups = new TreeMap<>();
        List<Column> features = specification.features();
        for (Column column : specification.groups()) {
            if (column.use() == ColumnUse.FEATURE) {
                double value = row.features()[features.indexOf(column)];
                if (!Double.isNaN(value)) {
                    groups.put(column.label(), column.words(value));
                }
            } else {
                Optional.ofNullable(row.others().get(column.name()))
                        .filter(text -> !column.isMissing(text))
                        .ifPresent(text -> groups.put(column.label(), groupNames.of(column.label(), text)));
            }
        }
        return groups;
    }

    /** How a task is learnt. */
    public static OutcomePlan plan(Task task) {
        Outcome outcome = new Outcome(
                task.name(),
                task.words(),
                task.kind(),
                task.windowMonths(),
                "As the column \"" + task.outcome() + "\" says.");
        TimeToOutcome time = task.time();
        return new OutcomePlan(
                outcome,
                new TreeSet<>(task.without()),
                0,
                OptionalInt.empty(),
                time == null ? OptionalInt.empty() : OptionalInt.of(time.periods()));
    }
}
