package iomtriage.tables;

import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first line of a table, held against what is wanted of it. */
final class Header {

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    Header(List<String> names, ColumnSpecification specification, RequiredColumns wanted) {
        if (names.stream().noneMatch(name -> specification.column(name).isPresent())) {
            // What stands there may be someone's data, so it is not repeated.
            findings.add(
                    "The first line names none of the columns of the specification. Is the header line missing, or is"
                            + " this another table?");
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (specification.column(name).isEmpty()) {
                findings.add(
                        "Column " + (i + 1) + " is called \"" + name + "\", which the column specification does not"
                                + " know. Add it there, as EXCLUDED if it is not needed.");
            }
            if (specification
                    .column(name)
                    .filter(column -> !column.standsInFile())
                    .isPresent()) {
                findings.add(
                        "Column " + (i + 1) + " is called \"" + name + "\", which the column specification works out"
                                + " from two days. Call one of the two otherwise.");
            }
            if (positions.put(name, i) != null) {
                findings.add("Column " + (i + 1) + " is called \"" + name + "\" like another before it. Rename one.");
            }
        }
        for (Column column : specification.columns()) {
            if (wanted.requires(column) && !positions.containsKey(column.name())) {
                findings.add("The column \"" + column.name() + "\" is missing. Export the table with it.");
            }
        }
    }

    /** Whether it names no column of the specification, so that no line can be read. */
    boolean isOfAnotherTable() {
        return positions.isEmpty();
    }

    /** Where each column stands, from 0. */
    Map<String, Integer> positions() {
        return positions;
    }

    /** Everything wrong with it, each a sentence with its way out. */
    List<String> findings() {
        return findings;
    }
}
