package iomtriage.extracts.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One table of an extract.
 *
 * @param name what to call it
 * @param file its file in the extract's folder, if it has one
 * @param query what gives it in a database, ordered by its key, if anything does
 * @param key the column with the person's key
 * @param list the list of the record that its rows fill; empty for the record itself
 * @param item the column that tells which item of the list a row is about; empty where every row is an item of its own
 * @param columns what its columns fill
 * @param ignored columns that are left out knowingly
 */
public record TableMapping(
        String name,
        Optional<String> file,
        Optional<String> query,
        String key,
        String list,
        Optional<String> item,
        List<ColumnMapping> columns,
        List<String> ignored) {

    public TableMapping {
        columns = List.copyOf(columns);
        ignored = List.copyOf(ignored);
    }

    /** The columns that must be there, each once: key, item, and those that fill something. */
    public List<String> needed() {
        List<String> needed = new ArrayList<>(List.of(key));
        item.ifPresent(needed::add);
        columns.stream()
                .map(ColumnMapping::name)
                .filter(name -> !name.isEmpty())
                .forEach(needed::add);
        return needed.stream().distinct().toList();
    }

    /** The column that chooses among an object's names, if there is one. */
    public Optional<ColumnMapping> selector() {
        return columns.stream().filter(ColumnMapping::isSelector).findFirst();
    }
}
