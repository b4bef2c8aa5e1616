package iomtriage.tables.specification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds everything wrong with a specification. */
public final class SpecificationFindings {

    private final ColumnSpecification specification;
    private final List<String> findings = new ArrayList<>();

    private SpecificationFindings(ColumnSpecification specification) {
        this.specification = specification;
    }

    /** Every finding, each as "path: reason"; empty if the specification can be used. */
    public static List<String> of(ColumnSpecification specification) {
        SpecificationFindings found = new SpecificationFindings(specification);
        found.columns();
        found.tasks();
        return found.findings;
    }

    private void columns() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < specification.columns().size(); i++) {
            column("columns[" + i + "]", specification.columns().get(i), names);
        }
        long ids = specification.columns().stream()
                .filter(column -> column.use() == ColumnUse.ID)
                .count();
        if (ids != 1) {
            findings.add("columns: " + ids
                    + " columns have use ID; exactly one must hold the person's reference. Where the table"
                    + " has none, add {\"name\": \"" + ColumnSpecification.ROW_NUMBER
                    + "\", \"use\": \"ID\", \"type\": \"TEXT\"}: each row is then another person.");
        }
        long days = specification.columns().stream()
                .filter(column -> column.use() == ColumnUse.DATE)
                .count();
        if (days > 1) {
            findings.add("columns: " + days + " columns have use DATE; at most one may say when a row was true.");
        }
        long weights = specification.columns().stream()
                .filter(column -> column.use() == ColumnUse.WEIGHT)
                .count();
        if (weights > 1) {
            findings.add(
                    "columns: " + weights + " columns have use WEIGHT; at most one may say how much a row counts.");
        }
        if (specification.features().isEmpty()) {
            findings.add("columns: none has use FEATURE, so a model would have nothing to read.");
        }
    }

    private void column(String path, Column column, Set<String> names) {
        if (!names.add(column.name())) {
            findings.add(path + ".name: is used by another column too.");
        }
        boolean coded = column.type() == ColumnType.ORDERED
                || column.type() == ColumnType.CATEGORY
                || column.type() == ColumnType.FLAG;
        if (coded && column.codes().isEmpty()) {
            findings.add(path + ".codes: a column of type " + column.type() + " must list its codes.");
        }
        if (column.type() == ColumnType.FLAG
                && column.codes().size() != 2
                && !column.codes().isEmpty()) {
            findings.add(path + ".codes: a FLAG has exactly two codes, \"no\" first.");
        }
        if (column.type() == ColumnType.TEXT && column.use() == ColumnUse.FEATURE) {
            findings.add(path + ".type: TEXT cannot be a feature. Give it codes, or another use.");
        }
        if (column.use() == ColumnUse.WEIGHT && column.type() != ColumnType.NUMBER) {
            findings.add(path + ".type: a WEIGHT is a NUMBER.");
        }
        if (column.use() == ColumnUse.TIME && column.type() != ColumnType.NUMBER) {
            findings.add(path + ".type: a TIME is a NUMBER.");
        }
        dates(path, column);
        difference(path, column);
        if (column.audited() && column.codes().isEmpty()) {
            findings.add(path + ".audited: only a column with codes can be audited; a group of text has use AUDIT.");
        }
        numbers(path, column);
        if (column.takesUnknownCodes() && !coded) {
            findings.add(path + ".unknownCode: only a column with codes can hold one that is not known.");
        }
    }

    private void numbers(String path, Column column) {
        boolean saysSo = !(column.topCode() + column.written()).isEmpty() || column.plausible() != null;
        if (column.type() != ColumnType.NUMBER && saysSo) {
            findings.add(path + ".type: topCode, written and plausible are for NUMBER alone.");
            return;
        }
        PlausibleRange plausible = column.plausible();
        if (plausible != null && !(plausible.from() <= plausible.to())) {
            findings.add(path + ".plausible: \"from\" must not lie above \"to\".");
        }
        if (!column.written().isEmpty() && Double.isNaN(column.writing().leading(column.written()))) {
            findings.add(path + ".written: must be a number as it stands in the file, as in \"£1,234\" or \"12%\".");
        } else if (!column.topCode().isEmpty() && Double.isNaN(column.writing().leading(column.topCode()))) {
            findings.add(path + ".topCode: must start with a number, as in \"3 or more\".");
        }
    }

    private void dates(String path, Column column) {
        boolean day = column.type() == ColumnType.DATE;
        if (column.use() == ColumnUse.DATE && !day || day && column.use() != ColumnUse.DATE && !isExcluded(column)) {
            findings.add(path + ".type: use DATE and type DATE go together: a day is no feature by itself. Give it use"
                    + " EXCLUDED, and name it in the \"difference\" of a NUMBER that is worked out from two days.");
        }
        try {
            column.dates();
        } catch (IllegalArgumentException unknown) {
            findings.add(path + ".dateFormat: is no date format. Write it as in \"dd/MM/uuuu\".");
        }
    }

    private static boolean isExcluded(Column column) {
        return column.use() == ColumnUse.EXCLUDED;
    }

    private void difference(String path, Column column) {
        DateDifference difference = column.difference();
        if (difference == null) {
            return;
        }
        if (column.use() != ColumnUse.FEATURE
                || column.type() != ColumnType.NUMBER
                || !(column.topCode() + column.written()).isEmpty()
                || !column.missing().isEmpty()) {
            findings.add(
                    path + ".difference: is for a FEATURE of type NUMBER alone, without topCode, written and missing:"
                            + " it does not stand in the file.");
        }
        for (String day : List.of(difference.from(), difference.to())) {
            boolean isDay = specification
                    .column(day)
                    .filter(named -> named.type() == ColumnType.DATE)
                    .isPresent();
            if (!isDay) {
                findings.add(path + ".difference: \"" + day + "\" is no column of type DATE.");
            }
        }
    }

    private void tasks() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < specification.tasks().size(); i++) {
            String path = "tasks[" + i + "]";
            Task task = specification.tasks().get(i);
            if (!names.add(task.name())) {
                findings.add(path + ".name: is used by another task too.");
            }
            if (!task.name().matches("[\\w.-]+")) {
                findings.add(path
                        + ".name: may hold letters, digits, \"_\", \"-\" and \".\" only: files are named after it.");
            }
            if (task.windowMonths() < 1) {
                findings.add(path + ".windowMonths: must be at least 1.");
            }
            boolean outcome = specification
                    .column(task.outcome())
                    .filter(column -> column.use() == ColumnUse.OUTCOME)
                    .isPresent();
            if (!outcome) {
                findings.add(path + ".outcome: is not a column with use OUTCOME.");
            }
            time(path + ".time", task.time());
            for (RowFilter filter : task.where()) {
                known(path + ".where", filter.column());
            }
            task.without().forEach(name -> known(path + ".without", name));
        }
    }

    private void time(String path, @Nullable TimeToOutcome time) {
        if (time == null) {
            return;
        }
        boolean isTime = specification
                .column(time.column())
                .filter(column -> column.use() == ColumnUse.TIME)
                .isPresent();
        if (!isTime) {
            findings.add(path + ".column: is not a column with use TIME.");
        }
        if (!(time.until() > 0)) {
            findings.add(path + ".until: must be above 0: what the column holds where the window ends.");
        }
    }

    private void known(String path, String column) {
        if (specification.column(column).isEmpty()) {
            findings.add(path + ": there is no column \"" + column + "\".");
        }
    }
}
