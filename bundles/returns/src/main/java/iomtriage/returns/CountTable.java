package iomtriage.returns;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts that belong together.
 *
 * @param id names it among all tables
 * @param section the heading that it stands under
 * @param title what is counted
 * @param place where it stands among the tables, from 0
 * @param kind how its counts relate to the whole
 * @param whole the count that they are part of, as {@code table/key}; empty if there is none
 * @param during whether it counts what happened in the period; otherwise how things stood on its last day
 * @param cells the counts, in order
 */
public record CountTable(
        String id, String section, String title, int place, Kind kind, String whole, boolean during, List<Cell> cells) {

    /** How the counts of a table relate to the whole. */
    public enum Kind {
        /** They are no part of anything. */
        TOTALS,
        /** They add up to the whole. */
        PARTS,
        /** Each of the whole is in one of them or in several. */
        OVERLAPPING,
        /** They are no counts of people but sums over those whom the whole counts, and are withheld with it. */
        SUMS
    }

    private static final Comparator<Cell> ORDER =
            Comparator.comparingInt(Cell::place).thenComparing(Cell::key);

    /** @throws IllegalArgumentException if a count stands there twice, or the whole is not as the kind needs it */
    public CountTable {
        cells = cells.stream().sorted(ORDER).toList();
        boolean twice = cells.stream().map(Cell::key).distinct().count() != cells.size();
        if (id.isBlank() || id.contains("/") || cells.isEmpty() || twice || whole.isEmpty() != (kind == Kind.TOTALS)) {
            throw new IllegalArgumentException("A table has no name, no counts, or one of its counts twice.");
        }
    }

    /** What names a count among those of all tables. */
    public String name(Cell cell) {
        return id + "/" + cell.key();
    }

    /** The same with other counts. */
    public CountTable with(List<Cell> others) {
        return new CountTable(id, section, title, place, kind, whole, during, others);
    }

    /**
     * The same table of further areas added.
     *
     * @throws IllegalArgumentException if it is another table under the same name
     */
    public CountTable plus(CountTable other) {
        if (kind != other.kind || !whole.equals(other.whole) || during != other.during) {
            throw new IllegalArgumentException("The table \"" + id
                    + "\" is made up differently in two of the returns. Have them made by one version.");
        }
        Map<String, Cell> sums = new TreeMap<>();
        cells.forEach(cell -> sums.put(cell.key(), cell));
        other.cells.forEach(cell -> sums.merge(cell.key(), cell, Cell::plus));
        return new CountTable(
                id,
                first(section, other.section),
                first(title, other.title),
                Math.min(place, other.place),
                kind,
                whole,
                during,
                List.copyOf(sums.values()));
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
