package iomtriage.ranking.policy;

import java.util.List;

/** A policy file cannot be used. Carries every fault, each with its path in the file. */
public final class PolicyRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /**
     * @param file name of the policy file
     * @param faults every fault, each as "path: reason"
     */
    public PolicyRefusedException(String file, List<String> faults) {
        super("The ranking policy \"" + file + "\" was refused. " + String.join(" ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Every fault. */
    public List<String> faults() {
        return faults;
    }
}
