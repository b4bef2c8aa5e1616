package iomtriage.additive;

/** Training data that no model can be learnt from: says which feature or weight is at fault, and the way out. */
public final class TrainingDataException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Keeps the sentence that says what, why and the way out. */
    public TrainingDataException(String message) {
        super(message);
    }
}
