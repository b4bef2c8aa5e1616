package iomtriage.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The static form of OGRS4, two years ahead: all, violent and serious violent proven reoffending. Coefficients and their
 * source are in {@code ogrs4-static.json}. Immutable, so thread-safe.
 */
public final class Ogrs4 {

    private final String source;
    private final Ogrs4Predictor all;
    private final Ogrs4Predictor violent;
    private final Ogrs4Predictor seriousViolent;

    /** Loads the published coefficients. */
    public Ogrs4() {
        JsonNode file = CoefficientFile.load("ogrs4-static.json");
        source = file.path("_source").asText();
        all = new Ogrs4Predictor(ReferenceScale.OGRS4_ALL, file.path("allReoffending"));
        violent = new Ogrs4Predictor(ReferenceScale.OGRS4_VIOLENT, file.path("violentReoffending"));
        seriousViolent =
                new Ogrs4Predictor(ReferenceScale.OGRS4_SERIOUS_VIOLENT, file.path("seriousViolentReoffending"));
    }

    /** Where the coefficients come from. */
    public String source() {
        return source;
    }

    /** The risk of any proven reoffending. */
    public ReferenceScore.Scored all(Ogrs4Input input) {
        return all.score(input);
    }

    /** The risk of violent reoffending. */
    public ReferenceScore.Scored violent(Ogrs4Input input) {
        return violent.score(input);
    }

    /** The risk of serious violent reoffending. */
    public ReferenceScore.Scored seriousViolent(Ogrs4Input input) {
        return seriousViolent.score(input);
    }
}
