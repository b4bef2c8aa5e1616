package iomtriage.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * OGRS4, two years ahead: all, violent and serious violent proven reoffending, in the static form, which knows a person's
 * history, and in the dynamic form, which knows the answers of a needs assessment too. Coefficients and their source are in
 * {@code ogrs4-static.json} and {@code ogrs4-dynamic.json}. Immutable, so thread-safe.
 */
public final class Ogrs4 {

    private static final Map<ReferenceScale, String> COLUMNS = new EnumMap<>(Map.of(
            ReferenceScale.OGRS4_ALL, "allReoffending",
            ReferenceScale.OGRS4_VIOLENT, "violentReoffending",
            ReferenceScale.OGRS4_SERIOUS_VIOLENT, "seriousViolentReoffending"));
    private static final Ogrs4Answers NO_ANSWERS = new Ogrs4Answers(Optional.empty(), Map.of(), Optional.empty());

    private final String source;
    private final Map<ReferenceScale, Ogrs4Predictor> byHistory = new EnumMap<>(ReferenceScale.class);
    private final Map<ReferenceScale, Ogrs4Predictor> byAnswers = new EnumMap<>(ReferenceScale.class);

    /** Loads the published coefficients. */
    public Ogrs4() {
        JsonNode history = CoefficientFile.load("ogrs4-static.json");
        JsonNode answers = CoefficientFile.load("ogrs4-dynamic.json");
        source = history.path("_source").asText() + "; "
                + answers.path("_source").asText();
        COLUMNS.forEach((scale, column) -> {
            byHistory.put(scale, new Ogrs4Predictor(scale, history.path(column)));
            byAnswers.put(scale, new Ogrs4Predictor(scale, answers.path(column)));
        });
    }

    /** {@return where the coefficients come from} */
    public String source() {
        return source;
    }

    /**
     * {@return the static form of one of the three}
     *
     * @param scale one of the three predictors of OGRS4
     * @param input what the static form needs, all of it known
     */
    public ReferenceScore.Scored inStaticForm(ReferenceScale scale, Ogrs4Input input) {
        return byHistory.get(scale).score(input, NO_ANSWERS, ScoreForm.STATIC);
    }

    /**
     * {@return the dynamic form of one of the three, or the static one, which then says what was missing} Each of the
     * three decides for itself.
     *
     * @param scale one of the three predictors of OGRS4
     * @param input what the static form needs, all of it known
     * @param answers what an assessment answered
     */
    public ReferenceScore.Scored score(ReferenceScale scale, Ogrs4Input input, Ogrs4Answers answers) {
        Ogrs4Predictor dynamic = byAnswers.get(scale);
        List<String> missing = dynamic.missing(answers);
        return missing.isEmpty()
                ? dynamic.score(
                        input,
                        answers,
                        ScoreForm.dynamic(answers.completed().orElseThrow(), dynamic.readAsNone(answers)))
                : byHistory.get(scale).score(input, answers, ScoreForm.staticWithout(missing));
    }
}
