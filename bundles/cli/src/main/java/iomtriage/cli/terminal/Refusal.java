package iomtriage.cli.terminal;

import java.util.List;

/** Something cannot be done as asked. Says what and why, lists every problem found, and never holds a value from the data. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param message what cannot be done, why, and the way out */
    public Refusal(String message) {
        this(message, List.of());
    }

    /**
     * @param message what cannot be done
     * @param problems every problem, each with its place and its way out
     */
    public Refusal(String message, List<String> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** Every problem; empty if the message says it all. */
    public List<String> problems() {
        return problems;
    }
}
