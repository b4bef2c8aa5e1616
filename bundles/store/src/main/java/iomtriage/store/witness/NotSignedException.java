package iomtriage.store.witness;

import java.io.IOException;

/** What was noted of the trail is not what was noted: it was changed, or another key signed it. */
public final class NotSignedException extends IOException {

    private static final long serialVersionUID = 1L;

    NotSignedException(String message) {
        super(message);
    }
}
