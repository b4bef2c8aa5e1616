package iomtriage.api.harm;

/** What speaks for serious harm of some kind. Prediction and fact stay apart: a prediction is no fact about a person. */
public enum Indication {
    /** Neither a prediction nor a fact in force speaks for it. That is no proof of safety. */
    NONE("indicated neither by prediction nor by a fact in force"),
    /** The pack's score is high enough to say so; no fact in force is. */
    BY_PREDICTION("indicated by prediction"),
    /** A fact in force, and no prediction. */
    BY_FACT("indicated by fact"),
    /** A prediction and a fact in force. */
    BOTH("indicated by prediction and by fact");

    private final String label;

    Indication(String label) {
        this.label = label;
    }

    /** {@return the indication in plain words} */
    public String label() {
        return label;
    }

    /**
     * {@return the indication that two answers make}
     *
     * @param byPrediction whether a prediction speaks for it
     * @param byFact whether a fact in force does
     */
    public static Indication of(boolean byPrediction, boolean byFact) {
        if (byPrediction) {
            return byFact ? BOTH : BY_PREDICTION;
        }
        return byFact ? BY_FACT : NONE;
    }
}
