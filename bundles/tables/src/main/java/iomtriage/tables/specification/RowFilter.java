package iomtriage.tables.specification;

/**
 * Keeps the rows whose cell in a column holds a text.
 *
 * @param column name of the column
 * @param is the text
 */
public record RowFilter(String column, String is) {}
