package iomtriage.cli.people;

import iomtriage.tables.TableRow;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnUse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether the columns of groups hold any. One that is empty throughout would leave an audit out without a word. */
final class GroupsSeen {

    private final List<Column> columns;
    private final Set<String> there = new TreeSet<>();
    private final Set<String> filled = new TreeSet<>();

    GroupsSeen(ColumnSpecification specification) {
        this.columns = specification.groups().stream()
                .filter(column -> column.use() == ColumnUse.AUDIT)
                .toList();
    }

    void see(TableRow row) {
        for (Column column : columns) {
            String text = row.others().get(column.name());
            if (text != null) {
                there.add(column.name());
                if (!text.isEmpty()) {
                    filled.add(column.name());
                }
            }
        }
    }

    List<String> problems() {
        return there.stream()
                .filter(name -> !filled.contains(name))
                .map(name -> "The group column \"" + name + "\" is empty in every row, so nothing can be audited by it."
                        + " Fill it, or give it use EXCLUDED in the column specification.")
                .toList();
    }
}
