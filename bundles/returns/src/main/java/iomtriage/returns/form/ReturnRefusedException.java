package iomtriage.returns.form;

import java.util.List;

/** A return cannot be taken. Says everything that is wrong with it. */
public final class ReturnRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> reasons;

    /**
     * @param name of the folder
     * @param reasons each a sentence or two: what, why and the way out
     */
    public ReturnRefusedException(String name, List<String> reasons) {
        super("The return \"" + name + "\" was refused: " + String.join(" ", reasons));
        this.name = name;
        this.reasons = List.copyOf(reasons);
    }

    /** Name of the folder. */
    public String name() {
        return name;
    }

    /** Everything that is wrong. */
    public List<String> reasons() {
        return reasons;
    }
}
