package iomtriage.programme;

import java.util.List;

/** A programme cannot be evaluated with what was given. Says what and why, with the way out, and never who anyone is. */
public final class NotEvaluableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    /** @param details everything that is wrong, or how many people were left after each step; may be empty */
    public NotEvaluableException(String message, List<String> details) {
        super(message);
        this.details = List.copyOf(details);
    }

    public List<String> details() {
        return details;
    }
}
