package iomtriage.additive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A model file that was refused: truncated, damaged, or not a model of this kind. Nothing of it was loaded. */
public final class DamagedModelException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what is wrong with the file. */
    public DamagedModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
