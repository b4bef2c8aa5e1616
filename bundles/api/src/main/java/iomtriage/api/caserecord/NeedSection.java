package iomtriage.api.caserecord;

import java.util.OptionalInt;

/**
 * Sections of the OASys needs assessment, with the scores at which a need is standard or severe.
 *
 * <p>Source: OASys section thresholds used by HM Prison and Probation Service. Finance and emotional wellbeing are shown
 * but have no threshold.
 */
public enum NeedSection {
    ACCOMMODATION(3, "accommodation", 2, 7),
    EDUCATION_TRAINING_EMPLOYMENT(4, "education, training and employment", 3, 7),
    FINANCE(5, "finance"),
    RELATIONSHIPS(6, "relationships", 2, 5),
    LIFESTYLE_AND_ASSOCIATES(7, "lifestyle and associates", 2, 5),
    DRUG_MISUSE(8, "drug misuse", 2, 8),
    ALCOHOL_MISUSE(9, "alcohol misuse", 4, 7),
    EMOTIONAL_WELLBEING(10, "emotional wellbeing"),
    THINKING_AND_BEHAVIOUR(11, "thinking and behaviour", 4, 7),
    ATTITUDES(12, "attitudes", 2, 7);

    private final int number;
    private final String label;
    private final OptionalInt standard;
    private final OptionalInt severe;

    NeedSection(int number, String label, int standard, int severe) {
        this.number = number;
        this.label = label;
        this.standard = OptionalInt.of(standard);
        this.severe = OptionalInt.of(severe);
    }

    NeedSection(int number, String label) {
        this.number = number;
        this.label = label;
        this.standard = OptionalInt.empty();
        this.severe = OptionalInt.empty();
    }

    /** The section's number in OASys. */
    public int number() {
        return number;
    }

    /** The section in plain words. */
    public String label() {
        return label;
    }

    /** Lowest score at which a need is identified; empty for a section without a threshold. */
    public OptionalInt standardThreshold() {
        return standard;
    }

    /** Lowest score at which the need is severe; empty for a section without a threshold. */
    public OptionalInt severeThreshold() {
        return severe;
    }
}
