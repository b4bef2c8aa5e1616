package iomtriage.extracts.rows;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The rows of one table, in the order of their key. Not thread-safe. */
public interface KeyedRows extends AutoCloseable {

    /**
     * The next row; empty after the last.
     *
     * @throws IOException if the table cannot be read on
     */
    Optional<Row> next() throws IOException;

    /** Whether keys are numbers, and ordered as such. */
    boolean hasNumericKeys();

    /** How many cells of each column that the mapping neither uses nor ignores held something, so far. */
    Map<String, Long> unmapped();

    @Override
    void close() throws IOException;
}
