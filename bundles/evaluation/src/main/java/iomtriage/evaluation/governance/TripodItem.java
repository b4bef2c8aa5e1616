package iomtriage.evaluation.governance;

/**
 * An item of the TRIPOD+AI checklist for papers about prediction models, in our words. Source: Collins, G. S. et al. (2024), BMJ
 * 385:e078378, table 2.
 */
public enum TripodItem {
    TITLE("1", "Title: development or evaluation, the people, the outcome"),
    ABSTRACT("2", "Abstract"),
    CONTEXT("3a", "Context and why the model is made, with existing models"),
    TARGET_POPULATION("3b", "Whom it is for, where in the process, who uses it"),
    INEQUALITIES("3c", "Known inequalities between groups"),
    OBJECTIVES("4", "Objectives"),
    DATA_SOURCES("5a", "Sources of data, and how well they stand for the people it is for"),
    DATES("5b", "Dates of collection and of follow-up"),
    SETTING("6a", "Setting"),
    ELIGIBILITY("6b", "Who was included"),
    TREATMENT("6c", "Treatment received, and how it was handled"),
    DATA_PREPARATION("7", "Preparation and checks of the data"),
    OUTCOME("8a", "Outcome, time horizon, how and when assessed, the same in all groups"),
    OUTCOME_ASSESSORS("8b", "Who judged the outcome, where that takes judgement"),
    OUTCOME_BLINDING("8c", "Whether the outcome was judged blind"),
    PREDICTOR_CHOICE("9a", "How predictors were chosen"),
    PREDICTORS("9b", "Predictors: definitions, when and how measured"),
    PREDICTOR_ASSESSORS("9c", "Who judged predictors, where that takes judgement"),
    SAMPLE_SIZE("10", "How the size of the study was arrived at"),
    MISSING_DATA("11", "How missing data were handled"),
    DATA_USE("12a", "How data were used: split for training and evaluation"),
    PREDICTOR_HANDLING("12b", "How predictors were handled: form, scale"),
    MODEL_BUILDING("12c", "Type of model, steps of building, internal validation"),
    HETEROGENEITY("12d", "Differences between places, and how they were handled"),
    MEASURES("12e", "Measures and plots of performance"),
    UPDATING_METHODS("12f", "Any updating, as recalibration"),
    PREDICTION("12g", "How predictions are calculated"),
    CLASS_IMBALANCE("13", "Methods for a rare outcome, and recalibration after them"),
    FAIRNESS_METHODS("14", "What was done for fairness, and why"),
    MODEL_OUTPUT("15", "Output of the model: chance, or class and its threshold"),
    TRAINING_AGAINST_EVALUATION("16", "Differences between the people trained on and evaluated on"),
    ETHICS("17", "Ethical approval and consent"),
    FUNDING("18a", "Funding"),
    CONFLICTS("18b", "Conflicts of interest"),
    PROTOCOL("18c", "Protocol"),
    REGISTRATION("18d", "Registration"),
    DATA_SHARING("18e", "Availability of the data"),
    CODE_SHARING("18f", "Availability of the code"),
    INVOLVEMENT("19", "Involvement of the people concerned and the public"),
    FLOW("20a", "Flow of people, with and without the outcome"),
    CHARACTERISTICS("20b", "Characteristics of the people, overall and by source"),
    DISTRIBUTIONS("20c", "Comparison of important predictors between training and evaluation"),
    NUMBERS("21", "People and outcomes in each analysis"),
    FULL_MODEL("22", "The full model, so that others can predict"),
    PERFORMANCE("23a", "Performance with intervals, also in key groups"),
    HETEROGENEITY_RESULTS("23b", "Differences in performance between places"),
    UPDATING_RESULTS("24", "Results of any updating"),
    INTERPRETATION("25", "Interpretation, with fairness, beside earlier studies"),
    LIMITATIONS("26", "Limitations"),
    POOR_INPUT("27a", "How poor or missing input is handled in use"),
    USER_INTERACTION("27b", "What users must do, and what they must know"),
    NEXT_STEPS("27c", "Next steps for research, use in other places");

    private final String number;
    private final String title;

    TripodItem(String number, String title) {
        this.number = number;
        this.title = title;
    }

    /** As in the published table. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }
}
