package iomtriage.cli.training;

import iomtriage.additive.AdditiveModel;
import iomtriage.api.referral.Progress;
import iomtriage.cli.measure.RowScores;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.split.Split;
import iomtriage.cli.split.SplitSettings;
import iomtriage.cli.split.Splitter;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.cli.terminal.ThreadsOption;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries a few settings. */
@Command(
        name = "tune",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Tries a few settings by repeated cross-validation, and recommends the simplest that is as good as the best.",
        description = {
            "",
            "Successive halving: every setting is judged on the folds of one cross-validation, the better half on those of further"
                    + " ones, until one is left or the time is over. Folds hold as many of the outcome each, and all rows of a"
                    + " person. Recommended is the simplest setting whose Brier score is within one standard error of the best's.",
            "The default settings are meant to suit all data: tune when that matters, and judge what you choose on other people.",
            ""
        })
public final class TuneCommand implements Callable<Integer> {

    private static final int FOLDS = 5;
    private static final int MOST_REPEATS = 4;
    private static final long NANOS_A_MINUTE = 60_000_000_000L;

    @Mixin
    private LearningOptions learning;

    @Mixin
    private TrainerMixin trainer;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10",
            description = "How long to go on; what is begun is finished. Default: ${DEFAULT-VALUE}.")
    private double minutes;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private Output output;

    private final LongSupplier clock = System::nanoTime;

    @Override
    public Integer call() throws SpecificationRefusedException, TableException, IOException {
        if (!(minutes >= 0)) {
            throw new Refusal("--minutes must be 0 or more: with 0, every setting is judged on one fold.");
        }
        if (trainer.options().pooled()) {
            throw new Refusal("Tuning looks at one outcome by its own rows. Leave out --pool.");
        }
        TrainingData data = learning.read();
        if (data.outcomes().size() != 1) {
            throw new Refusal("Settings are tuned for one outcome at a time. Name it with --task or --outcome.");
        }
        data.outcomes().get(0).refuseTimes("tune");
        List<TunedSetting> all = TunedSetting.all();
        List<TunedSetting> left = new ArrayList<>(all);
        long end = clock.getAsLong() + (long) (minutes * NANOS_A_MINUTE);
        boolean inTime = true;
        for (int repeat = 0; repeat < MOST_REPEATS && left.size() > 1 && inTime; repeat++) {
            inTime = judged(data, left, repeat, end);
            if (inTime) {
                left.sort(Comparator.comparingDouble(TunedSetting::mean));
                left = new ArrayList<>(left.subList(0, (left.size() + 1) / 2));
            }
        }
        report(all, inTime);
        return ExitCode.DONE;
    }

    /** Judges every setting on every fold of one more cross-validation; false once the time is over. */
    private boolean judged(TrainingData data, List<TunedSetting> settings, int repeat, long end) {
        LabelledPeople people = data.outcomes().get(0);
        long seed = trainer.options().seed() + repeat;
        Split split = new Splitter(new SplitSettings(SplitSettings.Kind.CROSS, 0.2, FOLDS, 1, seed, Optional.empty()))
                .split(people);
        for (int fold = 0; fold < FOLDS; fold++) {
            LabelledPeople train = people.only(split.folds().get(fold).train());
            LabelledPeople test = people.only(split.folds().get(fold).test());
            for (TunedSetting setting : settings) {
                AdditiveModel model = new PackTraining(
                                setting.options(trainer.options()), threads.count(), Progress.SILENT)
                        .train(data, train);
                setting.judged(
                        repeat * FOLDS + fold,
                        RowScores.brier(RowScores.probabilities(model, data.layout(), test), test));
            }
            // Only whole folds are compared, so the time is looked at between them.
            if (clock.getAsLong() > end) {
                return false;
            }
        }
        return true;
    }

    private void report(List<TunedSetting> all, boolean inTime) {
        int most = all.stream().mapToInt(TunedSetting::folds).max().orElse(0);
        TunedSetting best = all.stream()
                .filter(setting -> setting.folds() == most)
                .min(Comparator.comparingDouble(TunedSetting::mean))
                .orElseThrow();
        TunedSetting simplest = all.stream()
                .filter(setting -> isAsGoodAs(setting, best))
                .findFirst()
                .orElse(best);
        if (output.isJson()) {
            TreeMap<String, Object> json = new TreeMap<>();
            json.put("settings", all.stream().map(TunedSetting::json).toList());
            json.put("best", best.name());
            json.put("recommended", simplest.words());
            json.put("inTime", inTime);
            output.json(json);
            return;
        }
        output.line("%-22s %-24s %6s %9s %12s %10s", "setting", "options", "folds", "Brier", "worse by", "(error)");
        for (TunedSetting setting : all) {
            TunedSetting.Difference worse = setting.worseThan(best, FOLDS);
            output.line(
                    "%-22s %-24s %6d %9.5f %+12.5f %10.5f%s",
                    setting.name(),
                    setting.words(),
                    setting.folds(),
                    setting.mean(),
                    worse.mean(),
                    worse.error(),
                    setting == simplest ? "  recommended" : setting == best ? "  best" : "");
        }
        output.line("");
        output.line("\"Worse by\" compares with the best on the folds that both were judged on.");
        if (!inTime) {
            output.line("The time was over before all was tried: with more --minutes, differences are known better.");
        }
        output.line("Train it with: iomtriage train %s %s --out PACK", learning.commandLine(), simplest.words());
    }

    private static boolean isAsGoodAs(TunedSetting setting, TunedSetting best) {
        TunedSetting.Difference worse = setting.worseThan(best, FOLDS);
        return worse.mean() <= worse.error();
    }
}
