package iomtriage.api.score;

/** Scores were asked for while no model pack is in service. */
public final class NoPackException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public NoPackException() {
        super("There is no model pack in service, so nothing can be scored."
                + " Name one in the configuration \"iomtriage.packs\", field \"pack\", or put one in service.");
    }
}
