package iomtriage.cli.people;

import iomtriage.tables.RequiredColumns;
import iomtriage.tables.Table;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Texts by person, from a CSV whose first column holds the case records' references: outcomes, or groups for auditing.
 *
 * @param columns names of the other columns, in the file's order
 * @param byReference texts by column, by reference
 */
record OutcomeFile(List<String> columns, Map<String, Map<String, String>> byReference) {

    static OutcomeFile read(Path file) throws TableException {
        List<String> header = new TableFile(file).header();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            ColumnUse use = i == 0 ? ColumnUse.ID : ColumnUse.OUTCOME;
            columns.add(Column.text(header.get(i), use));
        }
        List<String> named = header.subList(Math.min(1, header.size()), header.size());
        ColumnSpecification specification = new ColumnSpecification("by-person", "1", "", columns, List.of());
        Map<String, Map<String, String>> byReference = new HashMap<>();
        FindingLog log = new FindingLog();
        String refused = "The table \"" + file.getFileName() + "\" cannot be used";
        try {
            new Table(file, specification)
                    .forEach(RequiredColumns.features(List.of()).with(new TreeSet<>(named), List.of()), row -> {
                        log.add(row.findings());
                        if (byReference.put(row.reference(), row.others()) != null) {
                            log.add("line " + row.line()
                                    + ": has the reference of a line before it. Give every person one line.");
                        }
                    });
        } catch (TableException broken) {
            log.refuseBroken(refused, broken);
        }
        log.refuseIfAny(refused);
        return new OutcomeFile(named, byReference);
    }

    /** Whether outcomes stand in it as days rather than as 0 and 1. */
    boolean holdsDays() {
        return columns.contains(OutcomeDays.UNTIL);
    }

    String text(String reference, String column) {
        return byReference.getOrDefault(reference, Map.of()).getOrDefault(column, "");
    }
}
