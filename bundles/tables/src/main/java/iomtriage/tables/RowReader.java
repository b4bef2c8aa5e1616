package iomtriage.tables;

import iomtriage.tables.csv.Line;
import iomtriage.tables.specification.ColumnSpecification;
import java.util.List;
import java.util.Optional;

/**
 * Reads rows by a column specification, wherever they stand: what is wrong with the columns as a whole, then one row after another.
 * Immutable and thread-safe.
 */
public final class RowReader {

    private final List<String> names;
    private final ColumnSpecification specification;
    private final RequiredColumns wanted;
    private final Header header;
    private final Optional<RowParser> parser;

    /**
     * @param names the columns as they are called there, in their order
     * @param specification what they mean
     * @param asked which of them are needed
     */
    public RowReader(List<String> names, ColumnSpecification specification, RequiredColumns asked) {
        this.names = List.copyOf(names);
        this.specification = specification;
        this.wanted = asked.withDaysOf(specification);
        this.header = new Header(names, specification, wanted);
        this.parser = header.isOfAnotherTable()
                ? Optional.empty()
                : Optional.of(new RowParser(specification, wanted, header.positions(), names.size()));
    }

    /** Everything that is wrong with the columns, each a sentence with its way out. */
    public List<String> findings() {
        return List.copyOf(header.findings());
    }

    /** Whether no column is one of the specification's, so that no row can be read. */
    boolean isOfAnotherTable() {
        return parser.isEmpty();
    }

    /** Names of the columns that are read, in their order: those that a row may do with. */
    public List<String> read() {
        return names.stream()
                .filter(name -> specification.column(name).filter(wanted::reads).isPresent())
                .toList();
    }

    /**
     * A row as numbers, with everything that is wrong with it.
     *
     * @throws IllegalStateException if these are columns of another table
     */
    public TableRow read(Line line) {
        return parser.orElseThrow(() -> new IllegalStateException("No column is one of the specification's."))
                .parse(line);
    }
}
