package iomtriage.tables.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A format of tables that a program brings with it beside those read here: found by {@link java.util.ServiceLoader}. */
public interface RowsFormat {

    /** Told of the names of the columns, then of every row as texts, empty where nothing is known. */
    interface Rows {

        void row(List<String> fields) throws TableException;

        /** Whether no more rows are wanted. */
        boolean isDone();
    }

    /** Whether a file is of this format, by its first 16 bytes, or all where there are fewer. */
    boolean isBegunBy(byte[] start);

    /** @throws TableException if the file cannot be read, with why and the way out */
    void read(Path file, Rows rows) throws IOException, TableException;
}
