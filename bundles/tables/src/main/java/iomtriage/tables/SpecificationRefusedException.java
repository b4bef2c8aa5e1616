package iomtriage.tables;

import java.util.List;

/** A column specification cannot be used. Carries every fault, each with its path in the file. */
public final class SpecificationRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /**
     * @param file name of the specification's file
     * @param faults every fault, each as "path: reason"
     */
    public SpecificationRefusedException(String file, List<String> faults) {
        super("The column specification \"" + file + "\" was refused. " + String.join(" ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Every fault. */
    public List<String> faults() {
        return faults;
    }
}
