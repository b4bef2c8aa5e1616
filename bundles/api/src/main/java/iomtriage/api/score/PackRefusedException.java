package iomtriage.api.score;

import java.util.List;

/** A model pack failed a check and was not put in service; the one in service before, if any, stays. */
public final class PackRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String pack;
    private final transient List<String> reasons;

    /**
     * @param pack the pack's folder or archive, by name
     * @param reasons every reason, each a sentence with its way out, at least one
     */
    public PackRefusedException(String pack, List<String> reasons) {
        super("The model pack \"" + pack + "\" was refused. " + String.join(" ", reasons));
        this.pack = pack;
        this.reasons = List.copyOf(reasons);
    }

    /** {@return the pack's folder or archive, by name} */
    public String pack() {
        return pack;
    }

    /** {@return every reason, each a sentence} */
    public List<String> reasons() {
        return reasons;
    }
}
