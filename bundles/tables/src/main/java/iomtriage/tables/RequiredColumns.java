package iomtriage.tables;

import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.DateDifference;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which columns of a table are needed for what is at hand. All others may be absent from the file, and are not read.
 *
 * @param features names of the feature columns that must be there; every other feature is missing in every row
 * @param others names of further columns that must be there, such as an outcome's or a filter's
 * @param optional names of columns that are read where they are there, such as groups to audit
 */
public record RequiredColumns(SortedSet<String> features, SortedSet<String> others, SortedSet<String> optional) {

    public RequiredColumns {
        features = Collections.unmodifiableSortedSet(new TreeSet<>(features));
        others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
        optional = Collections.unmodifiableSortedSet(new TreeSet<>(optional));
    }

    /** These features and nothing else. */
    public static RequiredColumns features(Collection<String> names) {
        return new RequiredColumns(new TreeSet<>(names), new TreeSet<>(), new TreeSet<>());
    }

    /** The features that models read, and nothing else. */
    public static RequiredColumns of(List<OutcomeModel> models) {
        return features(
                models.stream().flatMap(model -> model.features().stream()).toList());
    }

    /** The same, and these columns too. */
    public RequiredColumns with(Collection<String> others, Collection<String> optional) {
        return new RequiredColumns(features, new TreeSet<>(others), new TreeSet<>(optional));
    }

    /** The same, and the days that any of these features is worked out from. */
    RequiredColumns withDaysOf(ColumnSpecification specification) {
        SortedSet<String> days = new TreeSet<>(others);
        for (Column column : specification.features()) {
            DateDifference difference = column.difference();
            if (difference != null && features.contains(column.name())) {
                days.addAll(List.of(difference.from(), difference.to()));
            }
        }
        return new RequiredColumns(features, days, optional);
    }

    boolean reads(Column column) {
        return column.use() == ColumnUse.ID
                || features.contains(column.name())
                || others.contains(column.name())
                || optional.contains(column.name());
    }

    boolean requires(Column column) {
        return column.standsInFile()
                && reads(column)
                && (!optional.contains(column.name()) || others.contains(column.name()))
                && !column.name().equals(ColumnSpecification.ROW_NUMBER);
    }
}
