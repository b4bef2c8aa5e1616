package iomtriage.cli.coverage;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.ThreadsOption;
import iomtriage.cli.training.TrainerOptions;
import iomtriage.evaluation.governance.IntervalCheck;
import iomtriage.evaluation.governance.IntervalCheck.Figure;
import iomtriage.ranking.Ranker;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.records.files.AtomicFolder;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import iomtriage.terminal.ProgressBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts how often the intervals of packs made in the same way hold what they say. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Makes a pack again several times from other people, and counts how often intervals hold what they"
                + " say.",
        description = {
            "",
            "Scores: does the interval hold what the other packs say on average, what a single other pack says, and"
                    + " the true chance where outcomes are drawn from a known one? Ranks by the policy: the same, and do"
                    + " chances of a place come true? Shares of a list: does the interval hold what really happened to"
                    + " people whom the pack never saw?",
            "",
            "A pack made from simulated people is made again from simulated people. For others name --data and"
                    + " --scored-data; a table has scores only, for no policy ranks it.",
            "\"card --coverage FILE\" puts the figures into the card of a pack that is there, \"train --coverage FILE\" into that of a"
                    + " new one.",
            ""
        },
        footer = {"", "Exit code 2 if a figure is not as it should be."})
public final class CoverageCommand implements Callable<Integer> {

    /** Sets after its own on which a pack's lists are held against what happened. */
    private static final int CASELOADS_FROM = 2;

    private static final String TRUTH =
            "Where the true chance was known, outcomes followed a pack's own rule. Real outcomes do not, and intervals"
                    + " hold the true chance less often. Training draws the lowest chances of a rare outcome towards the"
                    + " average, in every pack alike: the lowest are said too high, and no interval allows for it.";

    @Parameters(paramLabel = "PACK", description = "The pack to make again: a folder or a .zip of one.")
    private Path pack;

    @Mixin
    private OtherPeople people;

    @Option(
            names = "--known-truth",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "Packs that learn from outcomes drawn from the first pack's chances. Default: ${DEFAULT-VALUE}.")
    private int knownTruth;

    @Option(
            names = "--capacity",
            paramLabel = "PLACES",
            split = ",",
            defaultValue = "15,50,250",
            description = "Sizes of lists. Default: ${DEFAULT-VALUE}.")
    private List<Integer> capacities;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the figures as JSON, for train --coverage.")
    private @Nullable Path out;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private Output output;

    @Override
    public Integer call()
            throws PackRefusedException, SpecificationRefusedException, TableException, PolicyRefusedException,
                    IOException {
        ModelPack own = Packs.load(pack);
        Packs.refuseTimes(own.models(), "coverage");
        people.check(own);
        IntervalCheck check;
        Path folder = Files.createTempDirectory("iomtriage-coverage");
        try (ProgressBar bar = output.progress()) {
            check = counted(own, folder, bar);
        } finally {
            AtomicFolder.delete(folder);
        }
        if (out != null) {
            Files.writeString(out, check.json());
        }
        print(check);
        return check.missed().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private IntervalCheck counted(ModelPack own, Path folder, ProgressBar bar)
            throws PackRefusedException, SpecificationRefusedException, TableException, IOException {
        OtherPeople.Read read = people.read(own, folder, threads.count());
        PackMaker maker = new PackMaker(own.manifest(), folder, threads.count(), bar);
        List<ModelPack> packs = new ArrayList<>();
        for (int i = 0; i < read.sets().size(); i++) {
            packs.add(maker.make(
                    "Pack " + (i + 1) + " of " + read.sets().size(), read.sets().get(i), i + 1L));
        }
        List<LabelledPeople> scored = read.scored().outcomes();
        List<Figure> figures = new ArrayList<>(ScoreCheck.all(packs, scored));
        figures.addAll(truths(maker, read, packs));
        List<String> notes = new ArrayList<>(List.of(IntervalCheck.BIAS, TRUTH));
        if (Packs.specification(own).isPresent()) {
            notes.add("Ranks, chances of a place and shares of lists were not counted: the pack reads a table, which no"
                    + " policy ranks.");
        } else {
            figures.addAll(lists(packs, read, bar));
            notes.add(Chance.WORDS);
        }
        return new IntervalCheck(
                read.how(),
                TrainerOptions.of(own.manifest().training().settings(), 0).byName(),
                figures,
                notes);
    }

    private List<Figure> truths(PackMaker maker, OtherPeople.Read read, List<ModelPack> packs)
            throws PackRefusedException, IOException {
        int count = Math.min(knownTruth, packs.size() - 1);
        List<ModelPack> again = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            TrainingData drawn = KnownTruth.drawn(read.sets().get(i), packs.get(0), i);
            again.add(maker.make("Known truth " + i + " of " + count, drawn, packs.size() + (long) i));
        }
        List<Figure> figures = new ArrayList<>();
        for (int outcome = 0; count > 0 && outcome < read.scored().outcomes().size(); outcome++) {
            LabelledPeople scored = read.scored().outcomes().get(outcome);
            figures.addAll(new ScoreCheck(again, outcome, scored)
                    .truth(packs.get(0).models().get(outcome), scored));
        }
        return figures;
    }

    private List<Figure> lists(List<ModelPack> packs, OtherPeople.Read read, ProgressBar bar) {
        Ranker ranker = new Ranker(PolicyReader.standard(), threads.count());
        LabelledPeople people = read.scored().outcomes().get(0);
        List<ScoredCaseload> scored = packs.stream()
                .map(pack -> ListedCaseload.scored(pack, people, 0, people.size()))
                .toList();
        List<ShareCheck> shares = capacities.stream()
                .map(capacity -> new ShareCheck(ranker, read.scored().outcomes().size(), capacity))
                .toList();
        for (int i = 0; i < packs.size(); i++) {
            bar.at("Lists", i, OptionalLong.of(packs.size()));
            for (int later = 1; later <= Math.min(CASELOADS_FROM, packs.size() - 1); later++) {
                ShareCheck.count(
                        shares, packs.get(i), read.sets().get((i + later) % packs.size()), this.people.caseload());
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            RankCheck ranks = new RankCheck(ranker, scored, capacities.get(i));
            if (i == 0) {
                figures.addAll(ranks.ranks(people.size()));
                figures.addAll(ranks.ranks(Math.min(people.size() / 2, 250)));
            }
            figures.addAll(ranks.chances());
            figures.addAll(shares.get(i).figures(read.scored()));
        }
        return figures;
    }

    private void print(IntervalCheck check) {
        if (output.isJson()) {
            TreeMap<String, Object> result = new TreeMap<>();
            result.put("how", check.how());
            result.put("figures", check.figures());
            result.put("notes", check.notes());
            result.put("missed", check.missed().size());
            output.json(result);
            return;
        }
        output.line("%s", check.how());
        output.line("%-100s %7s  %-16s %12s", "", "found", "right", "checks");
        for (Figure each : check.figures()) {
            output.line(
                    "%-100s %7.3f  %-16s %,12d%s",
                    each.what(), each.value(), each.aim(), each.checks(), each.met() ? "" : "  NOT as it should be");
        }
        check.notes().forEach(note -> output.line("%s", note));
        output.line(
                "%s",
                check.missed().isEmpty()
                        ? "All figures are as they should be."
                        : String.format(
                                Locale.UK,
                                "%d of %d figures are not as they should be.",
                                check.missed().size(),
                                check.figures().size()));
    }
}
