package iomtriage.cli.score;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.pack.PackOption;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.PeopleOptions;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.ThreadsOption;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.tables.RequiredColumns;
import iomtriage.tables.Table;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import iomtriage.terminal.ProgressBar;
import iomtriage.terminal.ReferralListPrinter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the people at the top. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Ranks people and prints the top of the list, with the strongest reasons.",
        description = {
            "",
            "Case records are ranked by the ranking policy, as the services do it: tier, two ranks, cut line,"
                    + " coverage. A table is ranked by the probability of one outcome. What cannot be used is listed, and"
                    + " the rest is ranked.",
            ""
        })
public final class RankCommand implements Callable<Integer> {

    @Mixin
    private PackOption packOption;

    @Mixin
    private PeopleOptions people;

    @Option(names = "--top", paramLabel = "ROWS", defaultValue = "20", description = "Rows. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(
            names = "--outcome",
            paramLabel = "ID",
            description = "The outcome to rank a table by. Default: the pack's first.")
    private @Nullable String outcome;

    @Option(
            names = "--capacity",
            paramLabel = "PLACES",
            defaultValue = "15",
            description = "Places, for case records: where the cut line is. Default: ${DEFAULT-VALUE}.")
    private int capacity;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "Ranking policy, for case records: iom-default@2 or probation-tier@3, which ship, or a file."
                    + " Default: iom-default@2.")
    private @Nullable String policy;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private Output output;

    @Override
    public Integer call()
            throws PackRefusedException, SpecificationRefusedException, TableException, PolicyRefusedException,
                    IOException {
        if (top < 1) {
            throw new IllegalArgumentException("--top must be at least 1: say how many rows to print.");
        }
        ModelPack pack = packOption.load();
        if (people.areCaseRecords()) {
            caseRecords(pack);
        } else {
            table(pack);
        }
        return ExitCode.DONE;
    }

    private void table(ModelPack pack) throws SpecificationRefusedException, TableException, IOException {
        OutcomeModel model = Packs.outcomes(pack, outcome == null ? List.of() : List.of(outcome))
                .get(0);
        TableRanking.Result result = new TableRanking(model, top)
                .rank(
                        new Table(people.data(), people.specification(pack)),
                        RequiredColumns.of(List.of(model)),
                        threads.count());
        new TopPrinter(output, pack, model).print(result);
    }

    private void caseRecords(ModelPack pack) throws PolicyRefusedException, IOException {
        people.refuseUnlessCaseRecords(pack);
        RankingPolicy ranking = policy == null ? PolicyReader.standard() : PolicyReader.named(policy);
        CaseSource source = new JsonCaseRecordReader().jsonLines(people.data());
        CaseTriage triage =
                new CaseTriage(FeatureCatalogue.standard(), () -> pack, Cohorts.builtIn(), ranking, threads.count());
        ReferralList list;
        try (ProgressBar bar = output.progress()) {
            list = triage.rank(source, TriageRequest.of(people.asOf(), capacity).build(), bar);
        }
        if (output.isJson()) {
            output.json(ReferralListJson.of(list, top));
        } else {
            new ReferralListPrinter(output.out()).print(list, top);
        }
    }
}
