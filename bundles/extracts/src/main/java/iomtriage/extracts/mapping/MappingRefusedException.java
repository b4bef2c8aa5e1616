package iomtriage.extracts.mapping;

import java.util.List;

/** A mapping cannot be used. Carries every finding, each with its path in the file. */
public final class MappingRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> findings;

    /**
     * @param file name of the mapping's file
     * @param findings every finding, each as "path: reason"
     */
    public MappingRefusedException(String file, List<String> findings) {
        super("The mapping \"" + file + "\" was refused. " + String.join(" ", findings));
        this.findings = List.copyOf(findings);
    }

    /** Every finding. */
    public List<String> findings() {
        return findings;
    }
}
