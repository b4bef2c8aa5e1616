package iomtriage.extracts.rows;

import iomtriage.extracts.mapping.ColumnMapping;
import iomtriage.extracts.mapping.TableMapping;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rows that a query gives, read as they are wanted. The query orders them by the key. */
public final class JdbcRows implements KeyedRows {

    private static final int FETCHED_AT_ONCE = 2_000;
    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL, Types.DOUBLE);
    private static final Set<Integer> DAYS = Set.of(Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE);

    /** A column of the answer that the mapping uses, with how it writes days if the database has them as such. */
    private record Place(int position, Optional<ColumnMapping> day) {}

    private final TableMapping table;
    private final Statement statement;
    private final ResultSet answer;
    private final List<Place> places = new ArrayList<>();
    private final boolean numericKeys;
    private final Map<Integer, String> others = new TreeMap<>();
    private final Map<String, Long> unmapped = new TreeMap<>();
    private long row;

    private JdbcRows(TableMapping table, Connection connection) throws SQLException, IOException {
        this.table = table;
        this.statement = connection.createStatement();
        try {
            statement.setFetchSize(FETCHED_AT_ONCE);
            this.answer = statement.executeQuery(table.query().orElseThrow());
            this.numericKeys = place(answer.getMetaData());
        } catch (SQLException | IOException failed) {
            statement.close();
            throw failed;
        }
    }

    /**
     * Starts a table's query. The connection does not commit by itself, since some databases then fetch everything at once.
     *
     * @throws IOException if the query fails, or its answer lacks columns; the message holds no value
     */
    public static JdbcRows of(TableMapping table, Connection connection) throws IOException {
        try {
            return new JdbcRows(table, connection);
        } catch (SQLException failed) {
            throw failure(table, failed);
        }
    }

    private boolean place(ResultSetMetaData columns) throws SQLException, IOException {
        Map<String, Integer> positions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            positions.putIfAbsent(columns.getColumnLabel(i), i);
        }
        List<String> lacking = table.needed().stream()
                .filter(name -> !positions.containsKey(name))
                .toList();
        if (!lacking.isEmpty()) {
            throw new IOException("The query of \"" + table.name() + "\" gives no column " + String.join(", ", lacking)
                    + ", which the mapping uses. Correct the mapping, or select the column.");
        }
        for (String name : table.needed()) {
            int position = positions.get(name);
            places.add(new Place(
                    position,
                    DAYS.contains(columns.getColumnType(position))
                            ? table.columns().stream()
                                    .filter(column -> column.name().equals(name))
                                    .findFirst()
                            : Optional.empty()));
        }
        positions.forEach((name, position) -> {
            boolean known = table.needed().stream().anyMatch(name::equalsIgnoreCase)
                    || table.ignored().stream().anyMatch(name::equalsIgnoreCase);
            if (!known) {
                others.put(position, name);
                unmapped.put(name, 0L);
            }
        });
        return NUMBERS.contains(columns.getColumnType(places.get(0).position()));
    }

    @Override
    public Optional<Row> next() throws IOException {
        try {
            if (!answer.next()) {
                return Optional.empty();
            }
            List<String> cells = new ArrayList<>();
            for (Place place : places) {
                cells.add(cell(place));
            }
            for (Map.Entry<Integer, String> other : others.entrySet()) {
                if (answer.getObject(other.getKey()) != null) {
                    unmapped.merge(other.getValue(), 1L, Long::sum);
                }
            }
            return Optional.of(new Row(++row, cells.get(0), cells));
        } catch (SQLException failed) {
            throw failure(table, failed);
        }
    }

    /** Text as the database gives it, save for days: those are written as the mapping reads them. */
    private String cell(Place place) throws SQLException {
        if (place.day().isPresent()) {
            Timestamp day = answer.getTimestamp(place.position());
            return day == null ? "" : place.day().get().written(day.toLocalDateTime());
        }
        String text = answer.getString(place.position());
        return text == null ? "" : text.strip();
    }

    @Override
    public boolean hasNumericKeys() {
        return numericKeys;
    }

    @Override
    public Map<String, Long> unmapped() {
        return Map.copyOf(unmapped);
    }

    @Override
    public void close() throws IOException {
        try {
            statement.close();
        } catch (SQLException failed) {
            throw failure(table, failed);
        }
    }

    /** A driver's own message may quote what is stored. */
    private static IOException failure(TableMapping table, SQLException failed) {
        return new IOException("The query of \"" + table.name() + "\" failed (SQL state " + failed.getSQLState()
                + "). Try it in the database's own console, as the same user.");
    }
}
