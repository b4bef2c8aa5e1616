package iomtriage.tables;

import java.util.List;

/** A table as a whole cannot be read. Carries every problem found. */
public final class TableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /**
     * @param file name of the file
     * @param problems every problem, each a sentence with its way out
     */
    public TableException(String file, List<String> problems) {
        super("The table \"" + file + "\" cannot be read. " + String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem. */
    public List<String> problems() {
        return problems;
    }
}
