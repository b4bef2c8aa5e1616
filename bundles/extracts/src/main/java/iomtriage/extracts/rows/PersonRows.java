package iomtriage.extracts.rows;

import java.util.List;

/**
 * Everything that an extract holds about one person.
 *
 * @param tables the rows of each table, in the mapping's order of tables; those of the first are at least one
 */
public record PersonRows(List<List<Row>> tables) {

    public PersonRows {
        tables = tables.stream().map(List::copyOf).toList();
    }

    @Override
    public String toString() {
        return "PersonRows[hidden]";
    }
}
