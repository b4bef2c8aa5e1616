package iomtriage.cli.score;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.pack.PackOption;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.CaseReader;
import iomtriage.cli.people.FindingLog;
import iomtriage.cli.people.PeopleOptions;
import iomtriage.cli.people.Person;
import iomtriage.cli.people.RowLog;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.tables.RequiredColumns;
import iomtriage.tables.Table;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the whole arithmetic of one person's scores. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Explains one person's scores: base, every contribution, sum. It is the model itself, not an"
                + " approximation.")
public final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private PackOption packOption;

    @Mixin
    private PeopleOptions people;

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "ID",
            description = "The person's reference in the data.")
    private String subject;

    @Option(
            names = "--outcome",
            paramLabel = "ID",
            split = ",",
            description = "Outcomes to explain. Default: all of the pack.")
    private List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--all",
            description = "Print every reason, also those that add nothing, with each of the terms it is made of.")
    private boolean all;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, SpecificationRefusedException, TableException, IOException {
        ModelPack pack = packOption.load();
        List<OutcomeModel> models = Packs.outcomes(pack, outcomes);
        double[] row = people.areCaseRecords() ? fromCaseRecords(pack) : fromTable(pack, models);
        new ExplanationPrinter(output, new Scorer(pack), all).print(models, row);
        return ExitCode.DONE;
    }

    private double[] fromTable(ModelPack pack, List<OutcomeModel> models)
            throws SpecificationRefusedException, TableException, IOException {
        List<Person> found = new ArrayList<>();
        RowLog log = new RowLog();
        new Table(people.data(), people.specification(pack)).forEach(RequiredColumns.of(models), row -> {
            if (row.reference().equals(subject)) {
                log.see(row);
                found.add(Person.of(row.reference(), row.features()));
            }
        });
        log.refuseToScore("This person's row cannot be used");
        log.notes().forEach(note -> output.remark("NOTE: %s", note));
        return one(found);
    }

    private double[] fromCaseRecords(ModelPack pack) throws IOException {
        people.refuseUnlessCaseRecords(pack);
        FindingLog log = new FindingLog();
        List<Person> found = new CaseReader(FeatureCatalogue.standard(), people.asOf())
                .read(people.data(), (reference, findings) -> {
                    if (reference.equals(subject)) {
                        log.addFor("the record", findings);
                    }
                });
        log.refuseIfAny("This person's record cannot be used");
        return one(found.stream()
                .filter(person -> person.reference().equals(subject))
                .toList());
    }

    private static double[] one(List<Person> found) {
        if (found.size() != 1) {
            throw new Refusal(
                    found.isEmpty()
                            ? "No one in the data has this reference. Check --subject."
                            : found.size()
                                    + " rows have this reference, so it is not clear which is meant. Make references"
                                    + " unique.");
        }
        return found.get(0).row();
    }
}
