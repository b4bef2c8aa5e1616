package iomtriage.api.oasys;

import java.util.EnumSet;
import java.util.List;

/**
 * Questions of the OASys assessment that the dynamic form of OGRS4 reads one by one; sections are in {@link NeedSection}.
 *
 * <p>Source: ministryofjustice/hmpps-arns-risk-actuarial-api at 016919c5305b083e690a145856909c7b6de8c6a1.
 */
public enum OasysQuestion {
    /** Whether a weapon was carried or used in the current offence; yes or no. */
    WEAPON_IN_CURRENT_OFFENCE("2.2", "weapon carried or used in the current offence", Kind.YES_OR_NO),
    /** How suitable the accommodation is; problems. */
    ACCOMMODATION_SUITABILITY("3.4", "suitability of accommodation", Kind.PROBLEMS),
    /** Whether the person is unemployed; yes or no. */
    UNEMPLOYED("4.2", "unemployed", Kind.YES_OR_NO),
    /** How the relationship with the current partner is; problems. */
    RELATIONSHIP_QUALITY("6.4", "relationship with the current partner", Kind.PROBLEMS),
    /** Whether there is evidence of domestic abuse, now or before, as the perpetrator; yes or no. */
    DOMESTIC_ABUSE("6.7", "evidence of domestic abuse", Kind.YES_OR_NO),
    /** Whether there is a partner, and whether they live together. */
    RELATIONSHIP_STATUS("6.8", "relationship status", Kind.RELATIONSHIP),
    /** How far regular activities encourage offending; problems. */
    ACTIVITIES_ENCOURAGE_OFFENDING("7.2", "regular activities encourage offending", Kind.PROBLEMS),
    /** Whether heroin is used; yes or no. */
    HEROIN("8", "heroin used", Kind.YES_OR_NO),
    /** Whether methadone is used; yes or no. */
    METHADONE("8", "methadone used", Kind.YES_OR_NO),
    /** Whether an opiate that is neither heroin nor methadone is used; yes or no. */
    OTHER_OPIATE("8", "other opiate used", Kind.YES_OR_NO),
    /** Whether crack cocaine is used; yes or no. */
    CRACK_COCAINE("8", "crack cocaine used", Kind.YES_OR_NO),
    /** Whether powder cocaine is used; yes or no. */
    POWDER_COCAINE("8", "powder cocaine used", Kind.YES_OR_NO),
    /** Whether a prescribed drug in another way than as prescribed is used; yes or no. */
    MISUSED_PRESCRIBED_DRUGS("8", "misused prescribed drugs used", Kind.YES_OR_NO),
    /** Whether a benzodiazepine is used; yes or no. */
    BENZODIAZEPINES("8", "benzodiazepines used", Kind.YES_OR_NO),
    /** Whether cannabis is used; yes or no. */
    CANNABIS("8", "cannabis used", Kind.YES_OR_NO),
    /** Whether a steroid is used; yes or no. */
    STEROIDS("8", "steroids used", Kind.YES_OR_NO),
    /** Whether ketamine is used; yes or no. */
    KETAMINE("8", "ketamine used", Kind.YES_OR_NO),
    /** Whether spice or another synthetic cannabinoid is used; yes or no. */
    SPICE("8", "spice used", Kind.YES_OR_NO),
    /** Whether a hallucinogen is used; yes or no. */
    HALLUCINOGENS("8", "hallucinogens used", Kind.YES_OR_NO),
    /** Whether a solvent is used; yes or no. */
    SOLVENTS("8", "solvents used", Kind.YES_OR_NO),
    /** Whether a drug that none of the other questions names is used; yes or no. */
    OTHER_DRUG("8", "another drug used", Kind.YES_OR_NO),
    /** How motivated the person is to tackle drug misuse; motivation. */
    DRUG_MOTIVATION("8.8", "motivation to tackle drug misuse", Kind.MOTIVATION),
    /** Whether current use of alcohol is a problem; problems. */
    CURRENT_ALCOHOL_USE("9.1", "current alcohol use", Kind.PROBLEMS),
    /** Binge drinking or excessive use of alcohol in the last six months; problems. */
    EXCESSIVE_DRINKING("9.2", "excessive drinking", Kind.PROBLEMS),
    /** How impulsive the person is; problems. */
    IMPULSIVITY("11.2", "impulsivity", Kind.PROBLEMS),
    /** How well temper is controlled; problems. */
    TEMPER_CONTROL("11.4", "temper control", Kind.PROBLEMS),
    /** How far attitudes are pro-criminal; problems. */
    PRO_CRIMINAL_ATTITUDES("12.1", "pro-criminal attitudes", Kind.PROBLEMS);

    private final String number;
    private final String label;
    private final Kind kind;

    OasysQuestion(String number, String label, Kind kind) {
        this.number = number;
        this.label = label;
        this.kind = kind;
    }

    /** {@return the question's number in OASys, such as "6.4"; for a drug that of its section, "8"} */
    public String number() {
        return number;
    }

    /** {@return the question in plain words, lower case} */
    public String label() {
        return label;
    }

    /** {@return whether it asks if a drug is used, from heroin to another drug} */
    public boolean isDrug() {
        return compareTo(HEROIN) >= 0 && compareTo(OTHER_DRUG) <= 0;
    }

    /**
     * {@return the answers it takes, at least two, in the order in which the form offers them; a record with any other
     * is refused}
     */
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
