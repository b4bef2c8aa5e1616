package iomtriage.ranking.policy;

import java.util.List;

/** A policy file cannot be used. Carries every finding, each with its path in the file. */
public final class PolicyRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> findings;

    /**
     * @param file name of the policy file
     * @param findings every finding, each as "path: reason"
     */
    public PolicyRefusedException(String file, List<String> findings) {
        super("The ranking policy \"" + file + "\" was refused. " + String.join(" ", findings));
        this.findings = List.copyOf(findings);
    }

    /** {@return every finding} */
    public List<String> findings() {
        return findings;
    }
}
