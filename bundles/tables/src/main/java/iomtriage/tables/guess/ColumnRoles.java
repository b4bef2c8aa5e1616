package iomtriage.tables.guess;

import iomtriage.tables.specification.ColumnSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which column is the reference, which are outcomes, which says the day: as a person says, or as names and texts suggest. */
final class ColumnRoles {

    private final Told told;
    private final Optional<ColumnGuess> reference;
    private final Optional<ColumnGuess> asOf;
    private final Optional<ColumnGuess> lastOfTwoValues;
    private final List<ColumnGuess> repeatingReferences;

    ColumnRoles(List<ColumnGuess> columns, Told told) {
        this.told = told;
        this.reference = told.id().isPresent() ? named(columns, told.id().get()) : reference(columns);
        this.asOf = columns.stream().filter(ColumnGuess::isAsOf).findFirst();
        boolean anyOutcome = !told.outcomes().isEmpty() || columns.stream().anyMatch(ColumnGuess::isCalledOutcome);
        this.lastOfTwoValues = anyOutcome
                ? Optional.empty()
                : Optional.of(columns.get(columns.size() - 1)).filter(ColumnGuess::hasTwoValues);
        this.repeatingReferences = columns.stream()
                .filter(column ->
                        told.id().isEmpty() && column.isCalledId() && !column.isUnique() && !column.hasTwoValues())
                .toList();
    }

    /** Whether no column holds a reference. */
    boolean countsRows() {
        return reference.isEmpty();
    }

    ColumnDraft draft(ColumnGuess column) {
        if (reference.filter(column::equals).isPresent()) {
            return reference(column);
        }
        if (told.excluded().contains(column.name())) {
            return column.excluded("you said so");
        }
        if (told.outcomes().contains(column.name())) {
            return column.outcome("you said so");
        }
        if (column.isCalledOutcome()) {
            return column.outcome("its name sounds like an outcome");
        }
        if (lastOfTwoValues.filter(column::equals).isPresent()) {
            return column.outcome("it is the last column and has two values").unsure();
        }
        return asOf.filter(column::equals).isPresent() ? column.asOf() : column.guess();
    }

    private ColumnDraft reference(ColumnGuess column) {
        if (told.id().isPresent()) {
            return column.reference("you said so");
        }
        return column.isCalledId()
                ? column.reference("every row has its own")
                : column.reference("every row has its own, though its name does not say that it is a reference")
                        .unsure();
    }

    List<String> questions() {
        List<String> questions = new ArrayList<>();
        if (reference.isEmpty() && told.id().isEmpty()) {
            questions.add(
                    "No column is unique in every row, so each row is taken for another person. If several rows are about"
                            + " one person, name the column that says so with --id: a person must not be learnt from and judged.");
        }
        if (!repeatingReferences.isEmpty()) {
            questions.add("Called like a reference, but not unique: "
                    + repeatingReferences.stream().map(ColumnGuess::name).collect(Collectors.joining(", "))
                    + ". If one says which rows are about the same person, name it with --id.");
        }
        return questions;
    }

    private static Optional<ColumnGuess> named(List<ColumnGuess> columns, String name) {
        return name.equals(ColumnSpecification.ROW_NUMBER) ? Optional.empty() : byName(columns, name);
    }

    private static Optional<ColumnGuess> byName(List<ColumnGuess> columns, String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The first column that has a reference's name and is unique, else the first that is unique. */
    private static Optional<ColumnGuess> reference(List<ColumnGuess> columns) {
        List<ColumnGuess> unique =
                columns.stream().filter(ColumnGuess::isUnique).toList();
        return unique.stream()
                .filter(ColumnGuess::isCalledId)
                .findFirst()
                .or(() -> unique.stream().findFirst());
    }
}
