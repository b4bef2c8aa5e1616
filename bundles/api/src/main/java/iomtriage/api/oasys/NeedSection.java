package iomtriage.api.oasys;

import java.util.OptionalInt;

/**
 * Sections of the OASys needs assessment, with the scores at which a need is standard or severe.
 *
 * <p>Source: OASys section thresholds used by HM Prison and Probation Service. Finance and emotional wellbeing are shown
 * but have no threshold.
 */
public enum NeedSection {
    /** Section 3: a need from a score of 2, severe from 7. */
    ACCOMMODATION(3, "accommodation", 2, 7),
    /** Section 4: a need from a score of 3, severe from 7. */
    EDUCATION_TRAINING_EMPLOYMENT(4, "education, training and employment", 3, 7),
    /** Section 5: shown, and not judged. */
    FINANCE(5, "finance"),
    /** Section 6: a need from a score of 2, severe from 5. */
    RELATIONSHIPS(6, "relationships", 2, 5),
    /** Section 7: a need from a score of 2, severe from 5. */
    LIFESTYLE_AND_ASSOCIATES(7, "lifestyle and associates", 2, 5),
    /** Section 8: a need from a score of 2, severe from 8. */
    DRUG_MISUSE(8, "drug misuse", 2, 8),
    /** Section 9: a need from a score of 4, severe from 7. */
    ALCOHOL_MISUSE(9, "alcohol misuse", 4, 7),
    /** Section 10: shown, and not judged. */
    EMOTIONAL_WELLBEING(10, "emotional wellbeing"),
    /** Section 11: a need from a score of 4, severe from 7. */
    THINKING_AND_BEHAVIOUR(11, "thinking and behaviour", 4, 7),
    /** Section 12: a need from a score of 2, severe from 7. */
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

    /** {@return the section's number in OASys, 3 to 12} */
    public int number() {
        return number;
    }

    /** {@return the section in plain words, lower case} */
    public String label() {
        return label;
    }

    /** {@return lowest score at which a need is identified; empty for a section without a threshold} */
    public OptionalInt standardThreshold() {
        return standard;
    }

    /** {@return lowest score at which the need is severe; empty for a section without a threshold} */
    public OptionalInt severeThreshold() {
        return severe;
    }
}
