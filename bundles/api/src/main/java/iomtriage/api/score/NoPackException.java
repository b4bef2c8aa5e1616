package iomtriage.api.score;

import java.util.Optional;

/** Scores were asked for while no model pack is in service. */
public final class NoPackException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param refusal why the last pack offered was refused, if one was */
    public NoPackException(Optional<String> refusal) {
        super("There is no model pack in service, so nothing can be scored. "
                + refusal.orElse("Name one in the configuration \"iomtriage.packs\", field \"pack\","
                        + " or put one in service with PackService."));
    }
}
