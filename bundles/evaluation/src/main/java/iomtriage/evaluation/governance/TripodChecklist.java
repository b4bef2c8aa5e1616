package iomtriage.evaluation.governance;

import iomtriage.evaluation.report.Block;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.report.Section;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A TRIPOD+AI checklist for those who report on a pack. What the software knows is filled in; what only its authors can say stays
 * visibly open. Immutable.
 */
public final class TripodChecklist {

    private static final String OPEN = "OPEN. To be stated by the authors.";

    private final Map<TripodItem, String> texts = new EnumMap<>(TripodItem.class);

    private TripodChecklist() {}

    /** What a model card tells already. */
    public static TripodChecklist draft(ModelCard card) {
        TripodChecklist checklist = new TripodChecklist();
        checklist.aboutThePeople(card);
        checklist.aboutTheMethod(card);
        checklist.aboutTheResults(card);
        return checklist;
    }

    /** What an item says, unless it is still open. */
    public Optional<String> text(TripodItem item) {
        return Optional.ofNullable(texts.get(item));
    }

    /** Items still open, in order. */
    public List<TripodItem> missing() {
        return Arrays.stream(TripodItem.values())
                .filter(item -> text(item).isEmpty())
                .toList();
    }

    /** The checklist for people. */
    public String markdown() {
        List<String> items = Arrays.stream(TripodItem.values())
                .map(item ->
                        item.number() + " " + item.title() + ": " + text(item).orElse(OPEN))
                .toList();
        String open = missing().size() + " of " + TripodItem.values().length + " items are open.";
        return new EvaluationReport(
                        "TRIPOD+AI checklist (2024)",
                        List.of(new Section("Items", List.of(new Block.Paragraph(open), new Block.Points(items)))))
                .markdown();
    }

    private void aboutThePeople(ModelCard card) {
        ModelCard.Details details = card.details();
        String simulated = details.simulated() ? CardSections.SIMULATED + " " : "";
        texts.put(
                TripodItem.TITLE,
                simulated + "Development of " + details.id() + " " + details.version() + ". " + details.summary());
        texts.put(
                TripodItem.TARGET_POPULATION,
                card.use().purpose() + " Users: " + String.join("; ", card.use().users()) + ". Not for: "
                        + String.join(" ", card.use().notFor()));
        texts.put(
                TripodItem.DATA_SOURCES,
                CardSections.each(
                        card, data -> data.outcome() + ": " + data.description() + " (SHA-256 " + data.digest() + ")"));
        texts.put(
                TripodItem.DATA_PREPARATION,
                "Records that cannot be true are refused with every finding; before training, columns that hold the outcome"
                        + " stop it until they are taken out, or acknowledged with a reason.");
        String people = CardSections.people(card);
        texts.put(TripodItem.FLOW, people + ". People refused before training are named when it runs.");
        texts.put(TripodItem.NUMBERS, people + ".");
        texts.put(TripodItem.PREDICTORS, details.inputs());
    }

    private void aboutTheMethod(ModelCard card) {
        texts.put(
                TripodItem.MISSING_DATA,
                "Missing is never a number: every term has a level of its own for it, and each score says what is missing.");
        texts.put(
                TripodItem.PREDICTOR_HANDLING,
                "Numbers are cut into bins; the shape of each term is learnt, with a direction where the catalogue or the"
                        + " specification gives one; codes are levels.");
        texts.put(TripodItem.MODEL_BUILDING, CardSections.ARCHITECTURE);
        texts.put(
                TripodItem.PREDICTION,
                "The sum of the terms is calibrated and turned into a chance; an explanation adds up to it exactly.");
        texts.put(TripodItem.CLASS_IMBALANCE, "None: rare outcomes are neither drawn more often nor weighted.");
        texts.put(
                TripodItem.FAIRNESS_METHODS,
                "Groups handed over for auditing reach no feature; both directions of error are compared between groups,"
                        + " with intervals and a correction for looking at many.");
        texts.put(
                TripodItem.MODEL_OUTPUT,
                "A chance with its interval; the policy of the list, not the model, turns it into a tier.");
        texts.put(
                TripodItem.POOR_INPUT,
                "A record that cannot be true is not scored, and said to be so; where facts are missing, the score says"
                        + " what they could change.");
        texts.put(
                TripodItem.USER_INTERACTION,
                "A named person decides, gives a reason, and sees what the score is made of and what is missing.");
        texts.put(TripodItem.CODE_SHARING, "The program, with the command that made the pack in the run's folder.");
    }

    private void aboutTheResults(ModelCard card) {
        texts.put(
                TripodItem.FULL_MODEL,
                "Every term with every bin is in the pack, and can be exported as JSON, SQL or Python.");
        texts.put(TripodItem.LIMITATIONS, String.join(" ", card.limits()));
        if (card.validations().isEmpty()) {
            return;
        }
        texts.put(
                TripodItem.DATA_USE, "People held out took no part in training; see the split beside the model card.");
        texts.put(
                TripodItem.MEASURES,
                "AUC, Brier score, calibration intercept and slope, calibration by tenths, net benefit, capacity curves;"
                        + " intervals by resampling of people.");
        texts.put(TripodItem.PERFORMANCE, CardSections.performance(card));
    }
}
