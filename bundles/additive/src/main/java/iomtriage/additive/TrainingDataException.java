package iomtriage.additive;

/** Training data that no model can be trained on: names the feature or weight at fault, and the remedy. */
public final class TrainingDataException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what is wrong, why, and the remedy. */
    public TrainingDataException(String message) {
        super(message);
    }
}
