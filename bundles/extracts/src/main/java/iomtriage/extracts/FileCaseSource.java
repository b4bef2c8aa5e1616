package iomtriage.extracts;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.rows.FileRows;
import iomtriage.tables.csv.TableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A caseload from the files of an extract. They are held in memory while it is read. Thread-safe. */
public final class FileCaseSource implements CaseSource {

    private final ExtractMapping mapping;
    private final Path folder;
    private volatile ImportReport report;

    /** @param folder where the files are that the mapping names */
    public FileCaseSource(ExtractMapping mapping, Path folder) {
        this.mapping = mapping;
        this.folder = folder;
        this.report = new ImportReport(mapping);
    }

    @Override
    public String name() {
        return mapping.id();
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    /** The people in the order of their keys. */
    @Override
    public Stream<CaseEntry> entries() {
        ImportReport begun = new ImportReport(mapping);
        report = begun;
        return ExtractEntries.of(
                mapping,
                table -> {
                    String file = table.file()
                            .orElseThrow(() -> new IOException("The mapping names no file for \"" + table.name()
                                    + "\". Add \"file\" to that table, or read the extract from its database."));
                    try {
                        return FileRows.of(table, folder.resolve(file));
                    } catch (TableException refused) {
                        throw new IOException(refused.getMessage(), refused);
                    }
                },
                begun);
    }

    /** What became of the extract when it was last read; complete once its entries have been. */
    public ImportReport report() {
        return report;
    }
}
