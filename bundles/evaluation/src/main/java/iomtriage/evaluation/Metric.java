package iomtriage.evaluation;

/** What can be measured about scores, with the title that pages show. "On the list" means above the cut line. */
public enum Metric {
    /** Chance that a random person with the outcome scores above a random one without; ties count half. */
    AUC("Area under the ROC curve", Unit.NUMBER),
    /** Of those on the list, the share with the outcome. */
    PRECISION("Precision at the cut", Unit.SHARE),
    /** Of those with the outcome, the share on the list: the true positive rate at the cut. */
    COVERAGE("Share of outcomes covered (true positive rate)", Unit.SHARE),
    /** The share on the list. */
    SELECTION_RATE("Selection rate", Unit.SHARE),
    /** Of those without the outcome, the share on the list. */
    FALSE_POSITIVE_RATE("False positive rate", Unit.SHARE),
    /** Of those with the outcome, the share not on the list. */
    FALSE_NEGATIVE_RATE("False negative rate", Unit.SHARE),
    /** Mean squared distance between probability and outcome (Brier, 1950); lower is better. */
    BRIER("Brier score", Unit.NUMBER),
    /** Mean of -log of the probability given to what happened, natural log; lower is better. */
    LOG_LOSS("Log loss", Unit.NUMBER),
    /** Slope of a logistic regression of the outcome on the log-odds; 1 is right, below 1 is too extreme (Cox, 1958). */
    CALIBRATION_SLOPE("Calibration slope", Unit.NUMBER),
    /**
     * Intercept of that regression with the slope held at 1; 0 is right, below 0 is too high on the whole. Source: Van
     * Calster et al. (2019), BMC Medicine 17:230.
     */
    CALIBRATION_INTERCEPT("Calibration intercept", Unit.NUMBER),
    /** The share with the outcome. */
    OUTCOME_RATE("Observed outcome rate", Unit.SHARE),
    /** The mean probability. */
    MEAN_PREDICTED("Mean predicted probability", Unit.SHARE),
    /** Mean probability less observed rate; above 0 is too high. */
    CALIBRATION_GAP("Predicted less observed", Unit.SHARE),
    /** Of those without the outcome, the share at a probability of 0.5 or more: wanted by NIJ's index alone. */
    FALSE_POSITIVE_RATE_AT_HALF("False positive rate at p >= 0.5", Unit.SHARE);

    /** Shares are shown per cent, numbers as they are. */
    public enum Unit {
        SHARE,
        NUMBER
    }

    private final String title;
    private final Unit unit;

    Metric(String title, Unit unit) {
        this.title = title;
        this.unit = unit;
    }

    public String title() {
        return title;
    }

    public Unit unit() {
        return unit;
    }
}
