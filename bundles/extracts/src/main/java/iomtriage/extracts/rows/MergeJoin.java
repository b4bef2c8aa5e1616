package iomtriage.extracts.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's rows together, from tables that are all in the order of their key: one pass, one person in memory. Not thread-safe.
 */
public final class MergeJoin implements Iterator<PersonRows> {

    /** One table, with the row that comes next in it. */
    private final class Table {
        private final String name;
        private final KeyedRows rows;
        private final int number;
        private @Nullable Row next;

        Table(String name, KeyedRows rows, int number) {
            this.name = name;
            this.rows = rows;
            this.number = number;
            advance();
        }

        @Nullable
        Row take() {
            Row taken = next;
            advance();
            return taken;
        }

        private void advance() {
            try {
                Row before = next;
                next = rows.next().orElse(null);
                if (before != null && next != null && order.compare(before.key(), next.key()) > 0) {
                    throw new IOException("\"" + name + "\", row " + next.line() + ": the rows are not in the order of"
                            + " their key. Order the query by the key; where that is text, by its characters alone"
                            + " (PostgreSQL: ORDER BY ... COLLATE \"C\").");
                }
                if (next != null) {
                    read.accept(number);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** The rows of a key; those of earlier keys belong to nobody. */
        List<Row> of(String key) {
            List<Row> found = new ArrayList<>();
            while (next != null && order.compare(next.key(), key) <= 0) {
                Row row = take();
                if (row != null && !key.isEmpty() && order.compare(row.key(), key) == 0) {
                    found.add(row);
                } else {
                    nobodys.accept(number);
                }
            }
            return found;
        }
    }

    private final List<Table> tables = new ArrayList<>();
    private final Comparator<String> order;
    private final IntConsumer read;
    private final IntConsumer nobodys;

    /**
     * @param names the tables' names
     * @param rows their rows; the first has one row for each person
     * @param read told the number of the table of each row that is read
     * @param nobodys told the number of the table of each row that belongs to nobody in the first
     * @throws IOException if the keys of some are numbers and of others text, or a table cannot be read
     */
    public MergeJoin(List<String> names, List<? extends KeyedRows> rows, IntConsumer read, IntConsumer nobodys)
            throws IOException {
        long numeric = rows.stream().filter(KeyedRows::hasNumericKeys).count();
        if (numeric != 0 && numeric != rows.size()) {
            throw new IOException("The key is a number in some tables and text in others, so that they are not in one"
                    + " order. Cast it to text, or to a number, in every query.");
        }
        this.order = numeric == 0 ? Comparator.naturalOrder() : Comparator.comparing(MergeJoin::number);
        this.read = read;
        this.nobodys = nobodys;
        try {
            for (int i = 0; i < rows.size(); i++) {
                tables.add(new Table(names.get(i), rows.get(i), i));
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** A key that is null comes first or last, as the database likes, and is nobody's. */
    private static BigDecimal number(String key) {
        return key.isEmpty() ? BigDecimal.valueOf(Long.MIN_VALUE) : new BigDecimal(key);
    }

    @Override
    public boolean hasNext() {
        if (tables.get(0).next != null) {
            return true;
        }
        // What is left over belongs to nobody.
        tables.forEach(table -> {
            while (table.take() != null) {
                nobodys.accept(table.number);
            }
        });
        return false;
    }

    @Override
    public PersonRows next() {
        Table people = tables.get(0);
        Row first = people.take();
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<Row> own = new ArrayList<>(List.of(first));
        while (!first.key().isEmpty() && people.next != null && order.compare(people.next.key(), first.key()) == 0) {
            own.add(people.take());
        }
        List<List<Row>> all = new ArrayList<>(List.of(own));
        tables.stream().skip(1).forEach(table -> all.add(table.of(first.key())));
        return new PersonRows(all);
    }
}
