package iomtriage.evaluation.governance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.evaluation.fairness.SmallCells;
import iomtriage.evaluation.internal.text.Json;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.validation.Validation;
import java.util.List;
import java.util.Optional;

/**
 * What anybody should know before using a model pack. Source of the layout: Mitchell et al. (2019), Model Cards for Model
 * Reporting, FAT* 2019:220-229.
 *
 * <p>A card may leave the area, so groups with a count below 10 are withheld.
 *
 * @param details what the pack is
 * @param use what it is for
 * @param training what it was trained on, an entry per outcome
 * @param validations how it did on people it was not trained on
 * @param intervals how often intervals held what they say; empty where that was not counted
 * @param limits what is known to be weak or untested, each a sentence
 */
public record ModelCard(
        Details details,
        IntendedUse use,
        List<Training> training,
        List<Validation> validations,
        Optional<IntervalCheck> intervals,
        List<String> limits) {

    /** What the JSON file calls its format. */
    public static final String FORMAT = "iomtriage-model-card/1";

    /** Copies the lists. */
    public ModelCard {
        training = List.copyOf(training);
        validations = List.copyOf(validations);
        limits = List.copyOf(limits);
    }

    /** The card for people: {@code model-card.md}. */
    public String markdown() {
        String title = "Model card: " + details.id() + " " + details.version();
        return new EvaluationReport(title, CardSections.of(this)).markdown();
    }

    /** The card for machines: {@code model-card.json}. */
    public String json() {
        ObjectNode card = Json.object().put("format", FORMAT);
        card.putObject("details")
                .put("id", details.id())
                .put("version", details.version())
                .put("summary", details.summary())
                .put("architecture", CardSections.ARCHITECTURE)
                .put("inputs", details.inputs())
                .put("owner", details.owner())
                .put("simulated", details.simulated());
        ObjectNode intended = card.putObject("intended_use").put("purpose", use.purpose());
        intended.set("users", Json.strings(use.users()));
        intended.set("not_for", Json.strings(use.notFor()));
        ArrayNode data = card.putArray("training_data");
        training.forEach(one -> data.addObject()
                .put("outcome", one.outcome())
                .put("description", one.description())
                .put("digest", one.digest())
                .put("rows", one.rows())
                .put("positives", one.positives()));
        ArrayNode measured = card.putArray("validations");
        validations.forEach(
                validation -> measured.add(ValidationJson.published(validation, SmallCells.OUTSIDE_THE_AREA)));
        intervals.ifPresent(check -> card.set("intervals", check.node()));
        card.set(IntervalCheck.LIMITS, Json.strings(limits));
        return Json.text(card);
    }

    /**
     * What a model pack is for, and what not.
     *
     * @param purpose in plain words
     * @param users who may use it
     * @param notFor uses that it was not made for, each a sentence
     */
    public record IntendedUse(String purpose, List<String> users, List<String> notFor) {

        /** Copies the lists. */
        public IntendedUse {
            users = List.copyOf(users);
            notFor = List.copyOf(notFor);
        }
    }

    /**
     * What a model pack is.
     *
     * @param id the pack's
     * @param version the pack's
     * @param summary what it does, in a sentence or two
     * @param inputs what it reads, in plain words
     * @param owner who answers for it
     * @param simulated whether it was trained on simulated people
     */
    public record Details(String id, String version, String summary, String inputs, String owner, boolean simulated) {}

    /**
     * What one outcome's model was trained on.
     *
     * @param outcome as shown
     * @param description where the data came from, whom it is about and when
     * @param digest SHA-256 of the data
     * @param rows how many people
     * @param positives how many of them had the outcome
     */
    public record Training(String outcome, String description, String digest, int rows, int positives) {}
}
