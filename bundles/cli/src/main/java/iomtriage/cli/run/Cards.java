package iomtriage.cli.run;

import iomtriage.cli.measure.OutcomeValidator;
import iomtriage.cli.people.TrainingData;
import iomtriage.evaluation.governance.IntervalCheck;
import iomtriage.evaluation.governance.ModelCard;
import iomtriage.evaluation.validation.Validation;
import iomtriage.scoring.pack.manifest.PackManifest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The model card of a pack. */
final class Cards {

    private Cards() {}

    static ModelCard card(
            PackManifest manifest,
            TrainingData data,
            String owner,
            List<Validation> validations,
            Optional<IntervalCheck> intervals) {
        String outcomes = manifest.outcomes().stream()
                .map(entry -> entry.outcome().name() + " (" + entry.outcome().windowMonths() + " months)")
                .collect(Collectors.joining("; "));
        ModelCard.Details details = new ModelCard.Details(
                manifest.id(),
                manifest.version(),
                "Estimates how likely each of these is: " + outcomes + "."
                        + (manifest.training().arePooled()
                                ? " Half of each model is learnt from its own rows, half from those of all these outcomes."
                                : ""),
                data.layout().size() - data.layout().without().size() + " features of "
                        + data.layout().kind() + ", version " + data.layout().version() + ".",
                owner,
                manifest.simulated());
        ModelCard.IntendedUse use = new ModelCard.IntendedUse(
                manifest.intendedUse(),
                List.of("supervisors who decide on referrals", "data scientists who check the model"),
                List.of(
                        "Deciding anything without a person who answers for the decision.",
                        "Sentencing, release or charging decisions.",
                        "People of another area, time or age than those it learnt from, before it has been checked there."));
        return new ModelCard(details, use, training(manifest, data), validations, intervals, manifest.limits());
    }

    private static List<ModelCard.Training> training(PackManifest manifest, TrainingData data) {
        return manifest.outcomes().stream()
                .map(entry -> new ModelCard.Training(
                        OutcomeValidator.title(entry.outcome()),
                        data.description(),
                        data.digest(),
                        manifest.training().rows().get(entry.outcome().id()),
                        manifest.training().positives().get(entry.outcome().id())))
                .toList();
    }
}
