package iomtriage.tables;

import iomtriage.tables.specification.Column;

/**
 * A cell that holds none of its column's codes.
 *
 * @param column the column
 * @param text what it holds
 */
public record UnknownCell(Column column, String text) {

    @Override
    public String toString() {
        return "UnknownCell[hidden, " + column.name() + "]";
    }
}
