package iomtriage.tables.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;

/** A format of tables that a program brings with it beside those read here: found by {@link ServiceLoader}. */
public interface TableFormat {

    /** Told of the names of the columns, then of every row as texts, empty where nothing is known. */
    interface Rows {

        void row(List<String> fields) throws TableException;

        /** Whether no more rows are wanted. */
        boolean isDone();
    }

    /** The format of which something is true, if the program brings one. */
    static Optional<TableFormat> which(Predicate<TableFormat> is) {
        return ServiceLoader.load(TableFormat.class, TableFormat.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(is)
                .findFirst();
    }

    /** Whether a file is of this format, by its first 16 bytes, or all where there are fewer. */
    boolean isBegunBy(byte[] start);

    /** Whether a file's name promises this format. */
    boolean isNamedSo(String file);

    /** @throws TableException if the file cannot be read, with why and the way out */
    void read(Path file, Rows rows) throws IOException, TableException;

    /**
     * Writes a CSV file anew in this format, whole or not at all; only its owner may read it. What is empty is absent.
     *
     * @param texts names of the columns that hold texts; all others hold numbers
     */
    void write(Path csv, Set<String> texts, Path out) throws IOException, TableException;
}
