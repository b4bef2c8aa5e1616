package iomtriage.evaluation.governance;

import java.util.EnumMap;
import java.util.Map;

/** What the software and a model card can say in a transparency record. */
final class AtrsDraft {

    private AtrsDraft() {}

    static AtrsRecord of(ModelCard card) {
        Map<AtrsField, String> texts = new EnumMap<>(AtrsField.class);
        tool(texts, card);
        model(texts, card);
        data(texts, card);
        texts.put(
                AtrsField.RISKS_AND_MITIGATIONS,
                "Known limits: " + String.join(" ", card.limits())
                        + " Mitigations: a person decides and gives a reason; both error directions are measured by group;"
                        + " drift is watched with thresholds that fit the numbers of people; a pack that fails its checks is"
                        + " refused.");
        return new AtrsRecord(texts);
    }

    private static void tool(Map<AtrsField, String> texts, ModelCard card) {
        texts.put(AtrsField.NAME, "IOM Triage");
        texts.put(
                AtrsField.DESCRIPTION,
                (card.details().simulated() ? CardSections.SIMULATED + " " : "")
                        + card.use().purpose());
        texts.put(AtrsField.DETAILED_DESCRIPTION, card.details().summary() + " " + CardSections.ARCHITECTURE);
        texts.put(
                AtrsField.SCOPE,
                "For: " + String.join("; ", card.use().users()) + ". Not for: "
                        + String.join(" ", card.use().notFor()));
        texts.put(
                AtrsField.PROVIDED_INFORMATION,
                "For each person a score with its interval, the contributions it is made of, what information is missing and"
                        + " what it could change, and where the person stands beside the list's cut line.");
        texts.put(
                AtrsField.HUMAN_REVIEW,
                "Every decision is a named person's, with a reason and a record of what they saw. No status changes by score."
                        + " Agreement with the list, time to decide and the direction of disagreement are measured.");
        texts.put(
                AtrsField.SYSTEM_ARCHITECTURE,
                "Bundles in the case system's own Java process, or beside it; a relational database holds decisions and the"
                        + " audit trail. No data leaves the organisation's systems.");
        texts.put(AtrsField.SYSTEM_INPUT, card.details().inputs());
        texts.put(
                AtrsField.SYSTEM_OUTPUT,
                "A ranked referral list with a cut line, and an explanation for each person on it.");
        texts.put(AtrsField.MODELS, CardSections.each(card, ModelCard.Training::outcome));
    }

    private static void model(Map<AtrsField, String> texts, ModelCard card) {
        texts.put(AtrsField.MODEL_NAME, card.details().id());
        texts.put(AtrsField.MODEL_VERSION, card.details().version());
        texts.put(
                AtrsField.MODEL_TASK,
                "To estimate, for each outcome, the probability that it happens within its window.");
        texts.put(AtrsField.MODEL_INPUT, card.details().inputs());
        texts.put(
                AtrsField.MODEL_OUTPUT,
                "A probability for each outcome, its interval, and the contribution of each term.");
        texts.put(AtrsField.MODEL_ARCHITECTURE, CardSections.ARCHITECTURE);
        if (!card.validations().isEmpty()) {
            texts.put(AtrsField.MODEL_PERFORMANCE, CardSections.performance(card));
        }
    }

    private static void data(Map<AtrsField, String> texts, ModelCard card) {
        texts.put(AtrsField.DATA_MODALITY, "Tabular.");
        texts.put(
                AtrsField.DEVELOPMENT_DATA,
                CardSections.each(card, data -> data.outcome() + ": " + data.description()));
        texts.put(AtrsField.DATA_QUANTITIES, CardSections.people(card));
        texts.put(
                AtrsField.SENSITIVE_ATTRIBUTES,
                "Age and sex enter the score where the model input says so. Groups handed over for fairness auditing travel"
                        + " apart and reach no feature.");
    }
}
