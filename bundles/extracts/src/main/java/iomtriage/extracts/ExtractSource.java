package iomtriage.extracts;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.extracts.rows.KeyedRows;
import iomtriage.extracts.rows.MergeJoin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A caseload from an extract, with the report of it that grows while its entries are read. Thread-safe. */
public abstract sealed class ExtractSource implements CaseSource permits FileCaseSource, JdbcCaseSource {

    /** Opens the rows of one table. */
    @FunctionalInterface
    interface Opening {
        KeyedRows open(TableMapping table) throws IOException;
    }

    private final ExtractMapping mapping;
    private volatile ImportReport report;

    ExtractSource(ExtractMapping mapping) {
        this.mapping = mapping;
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

    /** What became of the extract when it was last read; complete once its entries have been read and closed. */
    public ImportReport report() {
        return report;
    }

    /**
     * The people in the order of their keys, from all tables at once. The stream closes them.
     *
     * @throws UncheckedIOException if a table cannot be read, now or while the stream is
     */
    Stream<CaseEntry> entries(Opening opening) {
        ImportReport begun = new ImportReport(mapping);
        report = begun;
        List<KeyedRows> rows = new ArrayList<>();
        try {
            for (TableMapping table : mapping.tables()) {
                rows.add(opening.open(table));
            }
            List<String> names =
                    mapping.tables().stream().map(TableMapping::name).toList();
            MergeJoin people = new MergeJoin(names, rows, begun::row, begun::nobodysRow);
            RecordAssembler assembler = new RecordAssembler(mapping, begun);
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(people, Spliterator.ORDERED | Spliterator.NONNULL),
                            false)
                    .map(assembler::entry)
                    .onClose(() -> close(rows, begun));
        } catch (IOException failed) {
            close(rows);
            throw new UncheckedIOException(failed);
        } catch (RuntimeException failed) {
            close(rows);
            throw failed;
        }
    }

    /** What tables have beside what is mapped is known when their last rows have been read. */
    private static void close(List<KeyedRows> rows, ImportReport report) {
        for (int t = 0; t < rows.size(); t++) {
            report.notMapped(t, rows.get(t).unmapped());
        }
        close(rows);
    }

    private static void close(List<KeyedRows> rows) {
        for (KeyedRows table : rows) {
            try {
                table.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
