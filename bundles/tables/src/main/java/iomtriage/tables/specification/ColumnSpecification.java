package iomtriage.tables.specification;

import iomtriage.api.score.VersionedId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a flat table mean, and what can be learnt from it.
 *
 * @param id the specification's id
 * @param version its version
 * @param source where the table comes from
 * @param columns the columns, in any order
 * @param tasks what to learn, at least none
 * @param acknowledged what would stop training, with why it is right; nothing if left out
 */
public record ColumnSpecification(
        String id,
        String version,
        String source,
        List<Column> columns,
        List<Task> tasks,
        List<Acknowledgement> acknowledged) {

    /** The ID column of a table that has none: a person is then called after the number of the row. */
    public static final String ROW_NUMBER = "row-number";

    /** Without anything acknowledged. */
    public ColumnSpecification(
            String id, String version, String source, List<Column> columns, @Nullable List<Task> tasks) {
        this(id, version, source, columns, tasks, List.of());
    }

    public ColumnSpecification(
            String id,
            String version,
            String source,
            List<Column> columns,
            @Nullable List<Task> tasks,
            @Nullable List<Acknowledgement> acknowledged) {
        this.id = id;
        this.version = version;
        this.source = source;
        this.columns = List.copyOf(columns);
        this.tasks = tasks == null ? List.of() : List.copyOf(tasks);
        this.acknowledged = acknowledged == null ? List.of() : List.copyOf(acknowledged);
    }

    /** The same columns with other tasks. */
    public ColumnSpecification with(List<Task> others) {
        return new ColumnSpecification(id, version, source, columns, others, acknowledged);
    }

    /** Id and version. */
    public VersionedId key() {
        return new VersionedId(id, version);
    }

    /** The columns that models may read: their order is the layout of a row. */
    public List<Column> features() {
        return columns.stream()
                .filter(column -> column.use() == ColumnUse.FEATURE)
                .toList();
    }

    /** The column that holds the person's reference. */
    public Column idColumn() {
        return columns.stream()
                .filter(column -> column.use() == ColumnUse.ID)
                .findFirst()
                .orElseThrow();
    }

    /** The column that says when a row was true, if there is one. */
    public Optional<Column> dateColumn() {
        return columns.stream().filter(column -> column.use() == ColumnUse.DATE).findFirst();
    }

    /** The column that says how many people a row stands for, if there is one. */
    public Optional<Column> weightColumn() {
        return columns.stream()
                .filter(column -> column.use() == ColumnUse.WEIGHT)
                .findFirst();
    }

    /** The columns that fairness can be audited by. */
    public List<Column> groups() {
        return columns.stream().filter(Column::givesGroups).toList();
    }

    /** A column by name. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** A task by name. */
    public Optional<Task> task(String name) {
        return tasks.stream().filter(task -> task.name().equals(name)).findFirst();
    }
}
