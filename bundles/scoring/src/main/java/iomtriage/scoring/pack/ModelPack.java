package iomtriage.scoring.pack;

import iomtriage.api.score.BandTable;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.PackSummary;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.scoring.pack.manifest.PackDocuments;
import iomtriage.scoring.pack.manifest.PackManifest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A model pack that passed every check. Immutable and thread-safe: a call keeps the pack it started with.
 *
 * @param manifest the pack's contents page
 * @param layout what the numbers of a row mean
 * @param models one model for each outcome, in the manifest's order
 * @param digest SHA-256 of the manifest, which holds the digest of every other file
 * @param documents what it says of itself
 */
public record ModelPack(
        PackManifest manifest, InputLayout layout, List<OutcomeModel> models, String digest, PackDocuments documents) {

    public ModelPack {
        models = List.copyOf(models);
    }

    /** {@return what a person needs to know of the pack} */
    public PackSummary summary() {
        return new Summary(
                manifest.id(),
                manifest.version(),
                models.stream().map(OutcomeModel::outcome).toList(),
                bands(),
                manifest.reference(),
                manifest.intendedUse(),
                manifest.limits(),
                manifest.simulated(),
                outcomesUntil(),
                digest);
    }

    /**
     * {@return whether the outcomes that it learnt from had ended by a day; a pack that does not say when they ended
     * may have seen it}
     *
     * @param day the day as of which people would be scored
     */
    public boolean outcomesHadEndedBy(LocalDate day) {
        return outcomesUntil().filter(until -> !until.isAfter(day)).isPresent();
    }

    /**
     * {@return whether it predicts what another predicts, within the same windows and in the same order}
     *
     * @param other the pack compared with
     */
    public boolean predictsTheSameAs(ModelPack other) {
        return predicted().equals(other.predicted());
    }

    private List<String> predicted() {
        return models.stream()
                .map(OutcomeModel::outcome)
                .map(each -> each.id() + " within " + each.windowMonths())
                .toList();
    }

    /** The longest window, from the day as of which the records were read. */
    private Optional<LocalDate> outcomesUntil() {
        int months = models.stream()
                .mapToInt(model -> model.outcome().windowMonths())
                .max()
                .orElse(0);
        return manifest.training().asOf().map(day -> day.plusMonths(months));
    }

    private BandTable bands() {
        String source = models.isEmpty() ? "" : models.get(0).thresholds().source();
        return new BandTable(
                source,
                models.stream()
                        .collect(Collectors.toMap(
                                model -> model.outcome().id(),
                                model -> model.thresholds()
                                        .bands()
                                        .get(model.outcome().id()))));
    }

    private record Summary(
            String id,
            String version,
            List<Outcome> outcomes,
            BandTable bands,
            String reference,
            String intendedUse,
            List<String> limits,
            boolean simulated,
            Optional<LocalDate> outcomesUntil,
            String digest)
            implements PackSummary {

        Summary {
            outcomes = List.copyOf(outcomes);
            limits = List.copyOf(limits);
        }
    }
}
