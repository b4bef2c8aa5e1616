package iomtriage.tables;

import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.parallel.OrderedWork;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import iomtriage.tables.specification.ColumnSpecification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A file read by a column specification: strictly, one header line, every line accounted for. */
public final class Table {

    private static final int BATCH = 512;

    private final TableFile file;
    private final ColumnSpecification specification;

    public Table(Path file, ColumnSpecification specification) {
        this.file = new TableFile(file);
        this.specification = specification;
    }

    /**
     * Reads every line, in order, on the calling thread.
     *
     * @return how many lines there were, the header not counted
     * @throws TableException if the file cannot be read as a whole
     */
    public long forEach(RequiredColumns wanted, Consumer<TableRow> consumer) throws TableException {
        return lines(wanted, reader -> line -> consumer.accept(reader.read(line)));
    }

    /**
     * Reads every line and works on it in parallel; the results come in the order of the lines, on the calling thread, and
     * memory does not grow with how many there are.
     *
     * @param threads how many threads may work at once, at least 1
     * @param step the work on one row; called from several threads
     * @return how many lines there were, the header not counted
     * @throws TableException if the file cannot be read as a whole: what came before has been handed on by then
     */
    public <T> long forEach(RequiredColumns wanted, int threads, Function<TableRow, T> step, Consumer<T> consumer)
            throws TableException {
        try (OrderedWork<List<T>> work = new OrderedWork<>(threads, results -> results.forEach(consumer))) {
            List<Supplier<T>> batch = new ArrayList<>(BATCH);
            try {
                return lines(wanted, reader -> line -> {
                    batch.add(() -> step.apply(reader.read(line)));
                    if (batch.size() == BATCH) {
                        submit(batch, work);
                    }
                });
            } finally {
                submit(batch, work);
                work.finish();
            }
        }
    }

    private static <T> void submit(List<Supplier<T>> batch, OrderedWork<List<T>> work) {
        List<Supplier<T>> full = List.copyOf(batch);
        batch.clear();
        work.submit(() -> full.stream().map(Supplier::get).toList());
    }

    /** What is wrong with the header is told when all lines have been seen, so that everything is told at once. */
    private long lines(RequiredColumns wanted, Function<RowReader, TableFile.Body> bodies) throws TableException {
        List<String> findings = new ArrayList<>();
        long count = 0;
        try {
            count = file.lines(names -> {
                RowReader reader = new RowReader(names, specification, wanted);
                findings.addAll(reader.findings());
                return reader.isOfAnotherTable() ? line -> {} : bodies.apply(reader);
            });
        } catch (TableException broken) {
            findings.addAll(broken.findings());
        }
        if (!findings.isEmpty()) {
            throw new TableException(file.name(), findings);
        }
        return count;
    }

    /** Where a finding points: the line, where lines have numbers, and the column's name. */
    static Finding finding(FindingCode code, long line, String column, String problem, String remedy) {
        return new Finding(code, line == 0 ? column : "line " + line + ", " + column, problem, remedy);
    }
}
