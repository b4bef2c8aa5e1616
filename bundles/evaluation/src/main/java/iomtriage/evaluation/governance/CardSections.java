package iomtriage.evaluation.governance;

import iomtriage.evaluation.fairness.SmallCells;
import iomtriage.evaluation.report.Block;
import iomtriage.evaluation.report.FairnessTables;
import iomtriage.evaluation.report.Section;
import iomtriage.evaluation.report.ValidationSections;
import iomtriage.evaluation.report.ValidationSummary;
import iomtriage.evaluation.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A model card as sections, in the order of the published layout. */
final class CardSections {

    static final String ARCHITECTURE =
            "An additive model with pairwise interactions: the log-odds are a base value plus"
                    + " one contribution per feature and per pair of features, each read from a table. The contributions are the"
                    + " explanation; nothing else enters the score.";

    static final String SIMULATED =
            "Trained on simulated people. No score of this pack says anything about a real person.";

    private final ModelCard card;

    private CardSections(ModelCard card) {
        this.card = card;
    }

    static List<Section> of(ModelCard card) {
        CardSections sections = new CardSections(card);
        List<Section> all = new ArrayList<>();
        all.add(sections.details());
        all.add(sections.use());
        all.add(sections.factors());
        all.add(sections.training());
        card.validations().forEach(validation -> all.add(sections.validation(validation)));
        all.add(sections.intervals());
        all.add(sections.ethics());
        all.add(new Section("Caveats and limits", List.of(new Block.Points(card.limits()))));
        return all;
    }

    /** Something of the data of every outcome, said once where it is the same. */
    static String each(ModelCard card, Function<ModelCard.Training, String> words) {
        return card.training().stream().map(words).distinct().collect(Collectors.joining("; "));
    }

    /** How many people each outcome's model was trained on. */
    static String people(ModelCard card) {
        return each(
                card,
                data -> data.outcome() + ": " + data.rows() + " people, " + data.positives() + " with the outcome");
    }

    /** How the pack did on people it was not trained on, in short, as it may leave the area. */
    static String performance(ModelCard card) {
        return card.validations().stream()
                .map(validation ->
                        validation.outcome() + ": " + String.join(" ", ValidationSummary.of(validation.published())))
                .collect(Collectors.joining(" "));
    }

    private Section details() {
        ModelCard.Details details = card.details();
        List<Block> blocks = new ArrayList<>();
        if (details.simulated()) {
            blocks.add(new Block.Notice(SIMULATED));
        }
        blocks.add(new Block.Paragraph(details.summary()));
        blocks.add(new Block.Points(List.of(
                "Pack: " + details.id() + " " + details.version(),
                "Kind: " + ARCHITECTURE,
                "Reads: " + details.inputs(),
                "Answers for it: " + details.owner())));
        return new Section("Model details", blocks);
    }

    private Section use() {
        ModelCard.IntendedUse use = card.use();
        return new Section(
                "Intended use",
                List.of(
                        new Block.Paragraph(use.purpose()),
                        new Block.Paragraph("For: " + String.join("; ", use.users()) + "."),
                        new Block.Paragraph("Not for:"),
                        new Block.Points(use.notFor())));
    }

    private Section factors() {
        List<String> groupings = card.validations().stream()
                .flatMap(validation -> validation.fairness().stream())
                .map(report -> report.groups().grouping())
                .distinct()
                .toList();
        String audited = groupings.isEmpty()
                ? "No grouping was audited: nothing is known about who bears its errors."
                : "Audited by " + String.join(", ", groupings)
                        + ", at the list's cut line, against a named reference group each."
                        + " Groups handed over for auditing reach no feature.";
        return new Section("Factors", List.of(new Block.Paragraph(audited)));
    }

    private Section training() {
        List<List<String>> rows = card.training().stream()
                .map(data -> List.of(
                        data.outcome(),
                        data.description(),
                        Integer.toString(data.rows()),
                        Integer.toString(data.positives()),
                        data.digest()))
                .toList();
        return new Section(
                "Training data",
                List.of(new Block.Table(
                        "What each outcome's model was trained on",
                        List.of("Outcome", "Data", "People", "With the outcome", "SHA-256"),
                        rows)));
    }

    private Section validation(Validation validation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Points(ValidationSummary.of(validation.published())));
        validation.fairness().forEach(report -> {
            var published = SmallCells.OUTSIDE_THE_AREA.suppress(report);
            blocks.addAll(FairnessTables.published(published));
        });
        blocks.add(ValidationSections.allFigures(validation.evaluation()));
        validation.survival().map(ValidationSections::survival).ifPresent(blocks::addAll);
        if (!validation.rivals().isEmpty()) {
            blocks.addAll(ValidationSections.rivals(validation));
        }
        return new Section("Measured: " + validation.outcome(), blocks);
    }

    private Section intervals() {
        return card.intervals()
                .map(IntervalCheck::section)
                .orElseGet(() -> new Section(IntervalCheck.TITLE, List.of(new Block.Points(IntervalCheck.UNCOUNTED))));
    }

    private Section ethics() {
        return new Section(
                "Ethical considerations",
                List.of(new Block.Points(List.of(
                        "It advises; a person decides. No status changes by score.",
                        "A list brings support and scrutiny, so both being put on it in error and being left off it in"
                                + " error are measured by group.",
                        "Recorded offending is not all offending: arrests and convictions also reflect where and whom"
                                + " the police look for. A score repeats that.",
                        "Missing information is a value of its own and is shown, never taken for zero."))));
    }
}
