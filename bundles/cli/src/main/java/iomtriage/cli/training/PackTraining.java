package iomtriage.cli.training;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveSettings;
import iomtriage.additive.ProgressListener;
import iomtriage.api.referral.Progress;
import iomtriage.api.score.Band;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import iomtriage.evaluation.baseline.BaseRate;
import iomtriage.features.definition.Input;
import iomtriage.scoring.pack.layout.CatalogueLayout;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.manifest.Thresholds;
import iomtriage.scoring.pack.writing.PackContents;
import iomtriage.scoring.training.GoldenRows;
import iomtriage.scoring.training.ModelTraining;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Trains a model for every outcome and gathers what goes into a pack. The same data and options give the same pack. */
public final class PackTraining {

    /** With an outcome's id: the share with the outcome where rows do not count alike, among a manifest's settings. */
    public static final String RATE = "weighted-rate.";

    private final TrainerOptions options;
    private final int threads;
    private final Progress progress;
    private final SortedSet<String> limits = new TreeSet<>();

    /** @param threads how many threads may work at once; 0 for one a processor. The pack is the same whatever the number. */
    public PackTraining(TrainerOptions options, int threads, Progress progress) {
        this.options = options;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Trains the model of one outcome.
     *
     * @param data everyone, with each outcome
     * @param people those to learn the outcome from; who has it in the data and is not among them is not learnt from at all
     */
    public AdditiveModel train(TrainingData data, LabelledPeople people) {
        AdditiveSettings settings = options.settings(threads);
        ModelTraining trainer =
                new ModelTraining(settings.pairs(people.plan().pairs().orElse(options.pairs())));
        return options.pooled()
                ? pooled(trainer, data, people)
                : trainer.train(people.trainingSet(data.layout()), listener(people, ""));
    }

    private AdditiveModel pooled(ModelTraining trainer, TrainingData data, LabelledPeople people) {
        PooledPeople all = PooledPeople.of(data, people);
        return trainer.train(all.sets(data.layout()), all.which(), listener(people, ""));
    }

    /**
     * Trainers of the same models made otherwise, for the card to say what it adds to read what is not proven, to read how the
     * record began, and what it costs to keep to the catalogue's directions. None for tables, which mean what their owner says.
     */
    public SortedMap<String, Function<LabelledPeople, AdditiveModel>> variants(TrainingData data) {
        SortedMap<String, Function<LabelledPeople, AdditiveModel>> variants = new TreeMap<>();
        if (!(data.layout() instanceof CatalogueLayout layout)) {
            return variants;
        }
        Set<String> unproven = new TreeSet<>(layout.catalogue().over(Input.UNPROVEN));
        if (!layout.without().containsAll(unproven)) {
            without(variants, data, "without unproven arrests", unproven);
        }
        without(variants, data, "without the debut", layout.catalogue().debut());
        String name = "without directions";
        variants.put(
                name,
                people -> trainer().trainWithoutDirections(people.trainingSet(layout), listener(people, ", " + name)));
        return variants;
    }

    private void without(
            SortedMap<String, Function<LabelledPeople, AdditiveModel>> variants,
            TrainingData data,
            String name,
            Set<String> features) {
        variants.put(
                name,
                people -> trainer()
                        .train(people.without(features).trainingSet(data.layout()), listener(people, ", " + name)));
    }

    private ModelTraining trainer() {
        return new ModelTraining(options.settings(threads));
    }

    private ProgressListener listener(LabelledPeople people, String how) {
        String stage = "Training " + people.plan().outcome().name() + how;
        return new ProgressListener() {
            @Override
            public void progress(int done, int total) {
                progress.at(stage, done, OptionalLong.of(total));
            }

            @Override
            public void limitReached(int trees) {
                if (how.isEmpty()) {
                    limits.add(String.format(
                            Locale.UK,
                            "%s: training stopped at its limit of %,d trees while the model still got better. Raise --trees.",
                            people.plan().outcome().id(),
                            trees));
                }
            }
        };
    }

    /** Which models would have got better with more trees, each a sentence. */
    public List<String> limits() {
        return List.copyOf(limits);
    }

    /** Trains every model. */
    public PackContents pack(TrainingData data, About about, Recipe recipe) {
        List<AdditiveModel> models = new ArrayList<>();
        SortedMap<String, List<Band>> bands = new TreeMap<>();
        SortedMap<String, List<double[]>> golden = new TreeMap<>();
        for (LabelledPeople people : data.outcomes()) {
            AdditiveModel model = train(data, people);
            String id = people.plan().outcome().id();
            models.add(model);
            bands.put(id, BandMaker.bands(model, data.layout(), people));
            golden.put(id, GoldenRows.of(model, options.seed()));
        }
        return new PackContents(
                manifest(data, about, recipe),
                models,
                new Thresholds(BandMaker.SOURCE, bands),
                golden,
                new TreeMap<>(data.documents()));
    }

    private PackManifest manifest(TrainingData data, About about, Recipe recipe) {
        SortedMap<String, String> settings = new TreeMap<>(options.byName());
        settings.putAll(recipe.settings());
        SortedMap<String, Integer> rows = new TreeMap<>();
        SortedMap<String, Integer> positives = new TreeMap<>();
        List<PackManifest.OutcomeEntry> entries = new ArrayList<>();
        for (LabelledPeople people : data.outcomes()) {
            String id = people.plan().outcome().id();
            rows.put(id, people.size());
            positives.put(id, people.positives());
            people.plan()
                    .periods()
                    .ifPresent(periods -> settings.put(PackManifest.Training.PERIODS + id, String.valueOf(periods)));
            LabelledPeople known = people.onlyKnown();
            if (known.areWeighted()) {
                settings.put(
                        RATE + id,
                        String.valueOf(
                                BaseRate.of(known.happened(), known.weights()).rate()));
            }
            entries.add(new PackManifest.OutcomeEntry(
                    people.plan().outcome(), id + ".tribuo", people.plan().minimumAge()));
        }
        return new PackManifest(
                PackManifest.FORMAT,
                about.id(),
                about.version(),
                new PackManifest.Input(data.layout().kind(), data.layout().version()),
                entries,
                about.reference(),
                about.intendedUse(),
                about.limits(),
                about.simulated(),
                new PackManifest.Training(data.digest(), rows, positives, options.seed(), settings, recipe.command()),
                new TreeMap<>());
    }

    /**
     * How a pack is made again.
     *
     * @param command the command, files by name alone
     * @param settings how the data was read, by name
     */
    public record Recipe(String command, SortedMap<String, String> settings) {}

    /**
     * What a pack says of itself.
     *
     * @param id the pack's id
     * @param version its version
     * @param reference the population that explanations relate to, in plain words
     * @param intendedUse what it is for
     * @param limits what it is not for, each a sentence
     * @param simulated whether it is trained on simulated people
     */
    public record About(
            String id, String version, String reference, String intendedUse, List<String> limits, boolean simulated) {}
}
