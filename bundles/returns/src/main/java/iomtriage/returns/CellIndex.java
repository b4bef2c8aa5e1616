package iomtriage.returns;

import iomtriage.returns.disclosure.DisclosureRule;
import iomtriage.returns.disclosure.Published;
import iomtriage.returns.disclosure.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every count of a return by position, with the relations that its tables tell. */
final class CellIndex {

    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    CellIndex(NationalReturn of) {
        for (CountTable table : of.tables()) {
            if (table.kind() != CountTable.Kind.SUMS) {
                table.cells().forEach(cell -> add(table.name(cell), cell));
            }
        }
        for (CountTable table : of.tables()) {
            if (table.kind() == CountTable.Kind.PARTS || table.kind() == CountTable.Kind.OVERLAPPING) {
                relations.add(new Relation(
                        table.kind() == CountTable.Kind.PARTS,
                        positions.get(table.whole()),
                        table.cells().stream()
                                .map(cell -> positions.get(table.name(cell)))
                                .toList()));
            }
        }
    }

    private void add(String name, Cell cell) {
        positions.put(name, cells.size());
        cells.add(cell);
    }

    int size() {
        return cells.size();
    }

    Cell cell(int position) {
        return cells.get(position);
    }

    /** Position by name, in the order of positions. */
    Map<String, Integer> positions() {
        return positions;
    }

    List<Relation> relations() {
        return relations;
    }

    /** The same relations further back. */
    List<Relation> relations(int offset) {
        return relations.stream()
                .map(each -> new Relation(
                        each.addsUp(),
                        each.whole() + offset,
                        each.parts().stream().map(part -> part + offset).toList()))
                .toList();
    }

    /** Whether all that is shown can be true together. */
    boolean isPossible(DisclosureRule rule) {
        return published(rule).isPossible();
    }

    private Published published(DisclosureRule rule) {
        Published published = new Published(size(), relations);
        for (int i = 0; i < size(); i++) {
            if (cells.get(i).isShown()) {
                published.show(
                        i,
                        rule.lowest(cells.get(i).count()),
                        rule.highest(cells.get(i).count()));
            }
        }
        return published;
    }

    /** What anyone can work out of each withheld count, by name. */
    Map<String, Published.Range> ranges(DisclosureRule rule) {
        Published published = published(rule);
        Map<String, Published.Range> ranges = new TreeMap<>();
        positions.forEach((name, position) -> {
            if (!cells.get(position).isShown()) {
                ranges.put(name, published.range(position));
            }
        });
        return ranges;
    }
}
