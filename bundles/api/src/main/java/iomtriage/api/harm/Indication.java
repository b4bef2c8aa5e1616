package iomtriage.api.harm;

/** What speaks for serious harm of some kind. Prediction and fact stay apart: a prediction is no fact about a person. */
public enum Indication {
    NONE("indicated neither by prediction nor by a fact in force"),
    BY_PREDICTION("indicated by prediction"),
    BY_FACT("indicated by fact"),
    BOTH("indicated by prediction and by fact");

    private final String label;

    Indication(String label) {
        this.label = label;
    }

    /** The indication in plain words. */
    public String label() {
        return label;
    }

    /** Which it is. */
    public static Indication of(boolean byPrediction, boolean byFact) {
        if (byPrediction) {
            return byFact ? BOTH : BY_PREDICTION;
        }
        return byFact ? BY_FACT : NONE;
    }
}
