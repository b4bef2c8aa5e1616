package iomtriage.tables.csv;

import java.util.List;

/** A table as a whole cannot be read. Carries every finding found. */
public final class TableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> findings;

    /**
     * @param file name of the file
     * @param findings every finding, each a sentence with its way out
     */
    public TableException(String file, List<String> findings) {
        super("The table \"" + file + "\" cannot be read. " + String.join(" ", findings));
        this.findings = List.copyOf(findings);
    }

    /** Every finding. */
    public List<String> findings() {
        return findings;
    }
}
