package iomtriage.api.caserecord;

import java.util.EnumSet;
import java.util.List;

/**
 * Questions of the OASys assessment that the dynamic form of OGRS4 reads one by one; sections are in {@link NeedSection}.
 *
 * <p>Source: ministryofjustice/hmpps-arns-risk-actuarial-api at 016919c5305b083e690a145856909c7b6de8c6a1.
 */
public enum OasysQuestion {
    WEAPON_IN_CURRENT_OFFENCE("2.2", "weapon carried or used in the current offence", Kind.YES_OR_NO),
    ACCOMMODATION_SUITABILITY("3.4", "suitability of accommodation", Kind.PROBLEMS),
    UNEMPLOYED("4.2", "unemployed", Kind.YES_OR_NO),
    RELATIONSHIP_QUALITY("6.4", "relationship with the current partner", Kind.PROBLEMS),
    DOMESTIC_ABUSE("6.7", "evidence of domestic abuse", Kind.YES_OR_NO),
    RELATIONSHIP_STATUS("6.8", "relationship status", Kind.RELATIONSHIP),
    ACTIVITIES_ENCOURAGE_OFFENDING("7.2", "regular activities encourage offending", Kind.PROBLEMS),
    HEROIN("8", "heroin used", Kind.YES_OR_NO),
    METHADONE("8", "methadone used", Kind.YES_OR_NO),
    OTHER_OPIATE("8", "other opiate used", Kind.YES_OR_NO),
    CRACK_COCAINE("8", "crack cocaine used", Kind.YES_OR_NO),
    POWDER_COCAINE("8", "powder cocaine used", Kind.YES_OR_NO),
    MISUSED_PRESCRIBED_DRUGS("8", "misused prescribed drugs used", Kind.YES_OR_NO),
    BENZODIAZEPINES("8", "benzodiazepines used", Kind.YES_OR_NO),
    CANNABIS("8", "cannabis used", Kind.YES_OR_NO),
    STEROIDS("8", "steroids used", Kind.YES_OR_NO),
    KETAMINE("8", "ketamine used", Kind.YES_OR_NO),
    SPICE("8", "spice used", Kind.YES_OR_NO),
    HALLUCINOGENS("8", "hallucinogens used", Kind.YES_OR_NO),
    SOLVENTS("8", "solvents used", Kind.YES_OR_NO),
    OTHER_DRUG("8", "another drug used", Kind.YES_OR_NO),
    DRUG_MOTIVATION("8.8", "motivation to tackle drug misuse", Kind.MOTIVATION),
    CURRENT_ALCOHOL_USE("9.1", "current alcohol use", Kind.PROBLEMS),
    EXCESSIVE_DRINKING("9.2", "excessive drinking", Kind.PROBLEMS),
    IMPULSIVITY("11.2", "impulsivity", Kind.PROBLEMS),
    TEMPER_CONTROL("11.4", "temper control", Kind.PROBLEMS),
    PRO_CRIMINAL_ATTITUDES("12.1", "pro-criminal attitudes", Kind.PROBLEMS);

    private final String number;
    private final String label;
    private final Kind kind;

    OasysQuestion(String number, String label, Kind kind) {
        this.number = number;
        this.label = label;
        this.kind = kind;
    }

    /** The question's number in OASys, or its section's where it has none of its own. */
    public String number() {
        return number;
    }

    /** The question in plain words. */
    public String label() {
        return label;
    }

    /** Whether it asks if a drug is used. */
    public boolean isDrug() {
        return compareTo(HEROIN) >= 0 && compareTo(OTHER_DRUG) <= 0;
    }

    /** The answers it takes. */
    public List<OasysAnswer> answers() {
        return kind.answers;
    }

    private enum Kind {
        PROBLEMS(OasysAnswer.NO_PROBLEMS, OasysAnswer.SIGNIFICANT_PROBLEMS),
        YES_OR_NO(OasysAnswer.NO, OasysAnswer.YES),
        RELATIONSHIP(OasysAnswer.NO_RELATIONSHIP, OasysAnswer.LIVING_TOGETHER),
        MOTIVATION(OasysAnswer.FULL_MOTIVATION, OasysAnswer.NO_MOTIVATION);

        private final List<OasysAnswer> answers;

        Kind(OasysAnswer first, OasysAnswer last) {
            answers = List.copyOf(EnumSet.range(first, last));
        }
    }
}
