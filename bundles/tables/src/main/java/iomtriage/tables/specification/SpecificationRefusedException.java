package iomtriage.tables.specification;

import java.util.List;

/** A column specification cannot be used. Carries every finding, each with its path in the file. */
public final class SpecificationRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> findings;

    /**
     * @param file name of the specification's file
     * @param findings every finding, each as "path: reason"
     */
    public SpecificationRefusedException(String file, List<String> findings) {
        super("The column specification \"" + file + "\" was refused. " + String.join(" ", findings));
        this.findings = List.copyOf(findings);
    }

    /** Every finding. */
    public List<String> findings() {
        return findings;
    }
}
