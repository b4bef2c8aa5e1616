package iomtriage.extracts;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.extracts.rows.FileRows;
import iomtriage.extracts.rows.KeyedRows;
import iomtriage.tables.csv.TableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A caseload from the files of an extract. They are held in memory while it is read. Thread-safe. */
public final class FileCaseSource extends ExtractSource {

    private final Path folder;

    /** @param folder where the files are that the mapping names */
    public FileCaseSource(ExtractMapping mapping, Path folder) {
        super(mapping);
        this.folder = folder;
    }

    /** The people in the order of their keys. */
    @Override
    public Stream<CaseEntry> entries() {
        return entries(this::rows);
    }

    private KeyedRows rows(TableMapping table) throws IOException {
        String file = table.file()
                .orElseThrow(() -> new IOException("The mapping names no file for \"" + table.name()
                        + "\". Add \"file\" to that table, or read the extract from its database."));
        try {
            return FileRows.of(table, folder.resolve(file));
        } catch (TableException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }
}
