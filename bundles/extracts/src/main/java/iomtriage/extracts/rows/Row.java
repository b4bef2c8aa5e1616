package iomtriage.extracts.rows;

import java.util.List;

/**
 * One row of a table of an extract.
 *
 * @param line where it is: the line of its file, or its place in the answer to a query, from 1
 * @param key the person's key
 * @param cells its cells, as {@code TableMapping.needed()} orders them; empty text where there is nothing
 */
public record Row(long line, String key, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    @Override
    public String toString() {
        return "Row[hidden, line " + line + "]";
    }
}
