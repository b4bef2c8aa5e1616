package iomtriage.tables;

import java.nio.file.Path;
import java.util.List;

/** The names of a table's columns, for tables that no specification describes yet. */
public final class HeaderLine {

    private HeaderLine() {}

    /**
     * Reads the first line of a table.
     *
     * @return names of the columns, in order
     * @throws TableException if there is none that can be read
     */
    public static List<String> read(Path file) throws TableException {
        return new CsvFile(file).header();
    }
}
