package iomtriage.api.place;

import java.util.List;

/** Decisions about who must or must not be on the list contradict each other or the capacity. Names nobody. */
public final class PlacementsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    /** @param reasons every reason, each a sentence with its way out, at least one */
    public PlacementsRefusedException(List<String> reasons) {
        super("The decisions about who must and must not be on the list cannot all be kept. "
                + String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** {@return every reason, each a sentence with its way out, at least one} */
    public List<String> reasons() {
        return reasons;
    }
}
