package iomtriage.simulation.internal.casefile;

import iomtriage.api.oasys.NeedSection;

/**
 * How a section of the needs assessment follows from the person, a row for each section.
 *
 * <p>Loadings were chosen so that each section measures mainly one factor and sections of one factor go together; typical and
 * spread so that each need is found in a third to two thirds of those assessed, the order of published OASys summaries.
 *
 * @param section section
 * @param highest highest score: the section's items at 2 each
 * @param typical score of a person with average needs
 * @param spread score per standard deviation
 * @param loadings on substances, circumstances, thinking and attitudes
 * @param harm how strongly the section's need bears on serious harm, 0 to 1
 */
record NeedPattern(NeedSection section, int highest, double typical, double spread, double[] loadings, double harm) {

    static final NeedPattern[] TABLE = {
        row("ACCOMMODATION", 8, -.4, 2.1, .1, .9, .1, .1),
        row("EDUCATION_TRAINING_EMPLOYMENT", 8, 1.3, 2.2, .1, .7, .4, .1),
        row("FINANCE", 10, 1.2, 2.4, .3, .8, .1, .0),
        row("RELATIONSHIPS", 6, .7, 1.5, .1, .5, .4, .5),
        row("LIFESTYLE_AND_ASSOCIATES", 6, .7, 1.5, .4, .2, .6, .3),
        row("DRUG_MISUSE", 10, -.3, 2.8, .95, .1, .1, .2),
        row("ALCOHOL_MISUSE", 10, 1.2, 2.4, .6, .1, .3, .4),
        row("EMOTIONAL_WELLBEING", 10, 1.2, 2.2, .3, .6, .1, .2),
        row("THINKING_AND_BEHAVIOUR", 8, 2.6, 1.7, .1, .1, .9, .4),
        row("ATTITUDES", 8, 1.0, 1.8, .1, .1, .85, .3),
    };

    private static NeedPattern row(
            String section,
            int highest,
            double typical,
            double spread,
            double substances,
            double circumstances,
            double thinking,
            double harm) {
        return new NeedPattern(
                NeedSection.valueOf(section),
                highest,
                typical,
                spread,
                new double[] {substances, circumstances, thinking},
                harm);
    }

    /** The score for these factors, seen with this error in standard deviations. */
    int score(double[] factors, double error) {
        double level = error;
        for (int i = 0; i < loadings.length; i++) {
            level += loadings[i] * factors[i];
        }
        return (int) Math.max(0, Math.min(highest, StrictMath.rint(typical + spread * level)));
    }
}
