package iomtriage.store.erasure;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.StoredEntry;
import iomtriage.store.trail.EntryRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Entries of the trail that can be erased: not those that were, nor those that say so.
 *
 * @param condition which, as SQL of ours
 * @param values the condition's parameters
 */
record SomeEntries(String condition, List<?> values) {

    private static final String LEFT = ") AND erased_by IS NULL AND action <> '" + Action.ERASED.name() + "'";

    /** How many there are of each kind. */
    Map<Action, Integer> count(Connection connection) throws SQLException {
        Map<Action, Integer> counts = new EnumMap<>(Action.class);
        try (PreparedStatement select =
                        prepared(connection, "SELECT action, COUNT(*) FROM audit_entry", " GROUP BY action");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                counts.put(Action.valueOf(rows.getString(1)), rows.getInt(2));
            }
        }
        return counts;
    }

    /** Feeds each, oldest first; returns how many. */
    int each(Connection connection, Consumer<StoredEntry> consumer) throws SQLException {
        return each(connection, Integer.MAX_VALUE, consumer);
    }

    /** The same for the oldest of them. */
    int each(Connection connection, int most, Consumer<StoredEntry> consumer) throws SQLException {
        int count = 0;
        try (PreparedStatement select =
                        prepared(connection, EntryRows.SELECT, " ORDER BY number FETCH FIRST " + most + " ROWS ONLY");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                consumer.accept(EntryRows.stored(rows));
                count++;
            }
        }
        return count;
    }

    private PreparedStatement prepared(Connection connection, String what, String how) throws SQLException {
        PreparedStatement select = connection.prepareStatement(what + " WHERE (" + condition + LEFT + how);
        for (int i = 0; i < values.size(); i++) {
            select.setObject(i + 1, values.get(i));
        }
        return select;
    }
}
