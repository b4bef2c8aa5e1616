package iomtriage.cli.pack;

import iomtriage.api.score.Outcome;
import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.terminal.Refusal;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.tables.TableLayout;
import iomtriage.tables.TableLayouts;
import iomtriage.tables.specification.ColumnSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Model packs as the commands use them. */
public final class Packs {

    private Packs() {}

    /** Loads a pack that reads case records or tables, checking all of it but a signature. */
    public static ModelPack load(Path pack) throws PackRefusedException {
        return load(pack, PackTrust.DIGESTS_ONLY);
    }

    public static ModelPack load(Path pack, PackTrust trust) throws PackRefusedException {
        InputLayouts layouts = new TableLayouts(InputLayouts.caseRecords(FeatureCatalogue.standard()));
        return new PackLoader(layouts, trust).load(pack);
    }

    /** The specification of the tables that a pack reads; empty if it reads case records. */
    public static Optional<ColumnSpecification> specification(ModelPack pack) {
        return pack.layout() instanceof TableLayout table ? Optional.of(table.specification()) : Optional.empty();
    }

    /** The outcomes asked for, by id; all of them if none is named. */
    public static List<OutcomeModel> outcomes(ModelPack pack, List<String> ids) {
        List<String> known =
                pack.models().stream().map(model -> model.outcome().id()).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new Refusal("The pack \"" + pack.manifest().id() + "\" predicts no outcome \"" + id
                        + "\". It predicts: " + String.join(", ", known) + ".");
            }
        }
        return pack.models().stream()
                .filter(model -> ids.isEmpty() || ids.contains(model.outcome().id()))
                .toList();
    }

    /** The outcome asked for, or the only one. */
    public static OutcomeModel one(ModelPack pack, @Nullable String id) {
        if (id == null && pack.models().size() > 1) {
            throw new Refusal("The pack predicts several outcomes. Name one with --outcome: "
                    + String.join(
                            ", ",
                            pack.models().stream()
                                    .map(model -> model.outcome().id())
                                    .toList())
                    + ".");
        }
        return outcomes(pack, id == null ? List.of() : List.of(id)).get(0);
    }

    /** @throws Refusal if a model says when its outcome happens, which whatever this is would not heed */
    public static void refuseTimes(List<OutcomeModel> models, String command) {
        models.forEach(model -> refuseTimes(model.outcome(), model.periods(), command));
    }

    /** @throws Refusal if an outcome is learnt with the time at which it happens, which whatever this is would not heed */
    public static void refuseTimes(Outcome outcome, OptionalInt periods, String command) {
        if (periods.isPresent()) {
            throw new Refusal(
                    "\"" + outcome.id() + "\" is learnt with the time at which it happens, and \"iomtriage " + command
                            + "\" heeds no times. They are heeded by train, evaluate, score, rank, explain and reproduce. To use it, learn"
                            + " only whether it happens: leave \"time\" out of the task, or give outcomes of case records as 0 and 1.");
        }
    }

    /** A manifest that speaks of some outcomes only. */
    public static PackManifest only(PackManifest manifest, List<OutcomeModel> models) {
        List<PackManifest.OutcomeEntry> entries = manifest.outcomes().stream()
                .filter(entry ->
                        models.stream().anyMatch(model -> model.outcome().equals(entry.outcome())))
                .toList();
        return new PackManifest(
                manifest.format(),
                manifest.id(),
                manifest.version(),
                manifest.input(),
                entries,
                manifest.reference(),
                manifest.intendedUse(),
                manifest.limits(),
                manifest.simulated(),
                manifest.training(),
                manifest.files());
    }
}
