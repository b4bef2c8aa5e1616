package iomtriage.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.offence.Ogrs3Category;
import java.util.Map;

/**
 * OGRS3, the Offender Group Reconviction Scale 3: proven reoffending within one and two years. Coefficients and their source
 * are in {@code ogrs3.json}. Immutable, so thread-safe.
 */
public final class Ogrs3 {

    private static final int COPAS_YEARS = 10;

    private final String source;
    private final Map<String, Double> terms;
    private final double[] ageFrom;
    private final double[] male;
    private final double[] female;
    private final double[] offence;

    /** Loads the published coefficients. */
    public Ogrs3() {
        JsonNode file = CoefficientFile.load("ogrs3.json");
        source = file.path("_source").asText();
        terms = CoefficientFile.named(file.path("terms"));
        ageFrom = CoefficientFile.list(file.path("ageFrom"), "ageFrom");
        male = CoefficientFile.list(file.path("male"), "male");
        female = CoefficientFile.list(file.path("female"), "female");
        offence = CoefficientFile.byConstant(file.path("offence"), Ogrs3Category.values());
    }

    /** {@return where the coefficients come from} */
    public String source() {
        return source;
    }

    /**
     * {@return the risk within one year; its band is that of the two-year score, as published}
     *
     * @param input what the scale needs, all of it known
     */
    public ReferenceScore.Scored oneYear(Ogrs3Input input) {
        return score(ReferenceScale.OGRS3_ONE_YEAR, "ONE_YEAR_CONSTANT", input);
    }

    /**
     * {@return the risk within two years}
     *
     * @param input what the scale needs, all of it known
     */
    public ReferenceScore.Scored twoYears(Ogrs3Input input) {
        return score(ReferenceScale.OGRS3_TWO_YEARS, "TWO_YEAR_CONSTANT", input);
    }

    private ReferenceScore.Scored score(ReferenceScale scale, String constant, Ogrs3Input input) {
        Contributions added = sink -> addTerms(input, constant, sink);
        Contributions banded = sink -> addTerms(input, "TWO_YEAR_CONSTANT", sink);
        return new ReferenceScore.Scored(scale, ScoreForm.STATIC, added.sum(), scale.bandOf(banded.sum()), added);
    }

    private void addTerms(Ogrs3Input input, String constant, Contributions.Sink sink) {
        SanctionHistory history = input.history();
        sink.add(constant, terms.get(constant));
        double[] byAge = history.isFemale() ? female : male;
        sink.add(history.isFemale() ? "AGE_FEMALE" : "AGE_MALE", byAge[ageBand(history.ageAtStartOfFollowUp())]);
        String past = pastTerm(input);
        sink.add(past, terms.get(past));
        double rate = (double) history.sanctions() / (COPAS_YEARS + history.yearsSinceFirst());
        sink.add("COPAS_RATE", terms.get("COPAS_RATE") * StrictMath.log(rate));
        sink.add("OFFENCE", offence[input.offence().ordinal()]);
    }

    private int ageBand(int age) {
        int band = ageFrom.length - 1;
        while (age < ageFrom[band]) {
            band--;
        }
        return band;
    }

    private static String pastTerm(Ogrs3Input input) {
        int sanctions = input.history().sanctions();
        if (input.isConvicted()) {
            return sanctions == 1 ? "CONVICTED_FIRST_SANCTION" : "CONVICTED_EARLIER_SANCTION";
        }
        return switch (sanctions) {
            case 1 -> "CAUTIONED_ONCE";
            case 2 -> "CAUTIONED_TWICE";
            default -> "CAUTIONED_MORE_OFTEN";
        };
    }
}
