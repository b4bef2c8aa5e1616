package iomtriage.extracts;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.extracts.rows.KeyedRows;
import iomtriage.extracts.rows.MergeJoin;
import iomtriage.extracts.rows.PersonRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The entries of an extract, one after another, with the report of it that grows while they are read. */
final class ExtractEntries {

    /** Opens the rows of one table. */
    @FunctionalInterface
    interface Opening {
        KeyedRows open(TableMapping table) throws IOException;
    }

    private ExtractEntries() {}

    /**
     * Opens every table. The stream closes them.
     *
     * @throws UncheckedIOException if a table cannot be read, now or while the stream is
     */
    static Stream<CaseEntry> of(ExtractMapping mapping, Opening opening, ImportReport report) {
        List<KeyedRows> rows = new ArrayList<>();
        try {
            for (TableMapping table : mapping.tables()) {
                rows.add(opening.open(table));
            }
            List<String> names =
                    mapping.tables().stream().map(TableMapping::name).toList();
            Iterator<PersonRows> people = new MergeJoin(names, rows, report::row, report::nobodysRow);
            RecordAssembler assembler = new RecordAssembler(mapping, report);
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(
                                    telling(people, rows, report), Spliterator.ORDERED | Spliterator.NONNULL),
                            false)
                    .map(assembler::entry)
                    .onClose(() -> close(rows));
        } catch (IOException failed) {
            close(rows);
            throw new UncheckedIOException(failed);
        } catch (RuntimeException failed) {
            close(rows);
            throw failed;
        }
    }

    /** What tables have beside what is mapped is known when the last row has been read. */
    private static Iterator<PersonRows> telling(
            Iterator<PersonRows> people, List<KeyedRows> rows, ImportReport report) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = people.hasNext();
                for (int t = 0; t < rows.size() && !more; t++) {
                    report.notMapped(t, rows.get(t).unmapped());
                }
                return more;
            }

            @Override
            public PersonRows next() {
                return people.next();
            }
        };
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
