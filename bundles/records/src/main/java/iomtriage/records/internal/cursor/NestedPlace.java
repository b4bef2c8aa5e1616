package iomtriage.records.internal.cursor;

import iomtriage.records.nested.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where reading stands in the columns of a row, or among the values of a list; made once for each column. Not thread-safe. */
final class NestedPlace<H> {

    final ColumnType type;
    /** What it is in; none for a record. */
    final @Nullable NestedPlace<H> outer;
    /** A place for each column, or one for all values of a list. */
    private final List<NestedPlace<H>> inner = new ArrayList<>();

    /** The columns' positions among the fields that an object may have; negative for one that nobody knows. */
    private int[] fields = {};

    private @Nullable FieldNames known;

    @Nullable
    H holder;

    int at;

    NestedPlace(ColumnType type, @Nullable NestedPlace<H> outer) {
        this.type = type;
        this.outer = outer;
        if (type instanceof ColumnType.Struct struct) {
            struct.types().forEach(each -> inner.add(new NestedPlace<>(each, this)));
        } else if (type instanceof ColumnType.Values list) {
            inner.add(new NestedPlace<>(list.element(), this));
        }
    }

    /** Where reading goes on inside the value that it stands at. */
    NestedPlace<H> inner() {
        return inner.get(type instanceof ColumnType.Values ? 0 : at);
    }

    /** Stands before the first column. */
    void enter(H row, FieldNames names) {
        holder = row;
        at = -1;
        if (known != names) {
            known = names;
            fields = ((ColumnType.Struct) type)
                    .names().stream().mapToInt(names::indexOf).toArray();
        }
    }

    /** Moves to the next column; false behind the last. */
    boolean next() {
        return ++at < fields.length;
    }

    int field() {
        return fields[at];
    }
}
