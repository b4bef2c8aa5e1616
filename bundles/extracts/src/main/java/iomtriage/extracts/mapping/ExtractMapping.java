package iomtriage.extracts.mapping;

import java.util.List;

/**
 * What the tables of an extract mean.
 *
 * @param id a short name of it
 * @param version its version
 * @param tables its tables; the first has one row for each person
 */
public record ExtractMapping(String id, String version, List<TableMapping> tables) {

    public ExtractMapping {
        tables = List.copyOf(tables);
    }

    /** The table with one row for each person. */
    public TableMapping people() {
        return tables.get(0);
    }

    /** Whether another table before this one fills the same list: its rows belong to items that are there. */
    public boolean joins(TableMapping table) {
        return tables.subList(0, tables.indexOf(table)).stream()
                .anyMatch(earlier -> earlier.list().equals(table.list()));
    }
}
