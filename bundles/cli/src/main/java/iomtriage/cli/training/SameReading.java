package iomtriage.cli.training;

import iomtriage.cli.people.LabelledCaseReader;
import iomtriage.cli.people.PackData;
import iomtriage.cli.people.PeopleOptions;
import iomtriage.cli.people.TableReader;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.terminal.Refusal;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.FeatureSet;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads people as a pack's own were read, which its manifest tells. */
public final class SameReading {

    private final ModelPack pack;
    private final Map<String, String> settings;

    public SameReading(ModelPack pack) {
        this.pack = pack;
        this.settings = pack.manifest().training().settings();
    }

    /** The day as of which the pack's case records were read. */
    public LocalDate asOf() {
        String asOf = settings.get(LearningOptions.AS_OF);
        if (asOf == null) {
            throw new Refusal(
                    "The pack's manifest does not say as of which day its data was read, so it cannot be trained"
                            + " again. Train a new one with this version of the software.");
        }
        return LocalDate.parse(asOf);
    }

    /**
     * People for the models that the pack has.
     *
     * @param outcomes for case records: the CSV that holds the outcomes
     */
    public TrainingData read(Path data, @Nullable Path outcomes)
            throws SpecificationRefusedException, TableException, IOException {
        return ConciseTerms.asChosen(people(data, outcomes), settings);
    }

    private TrainingData people(Path data, @Nullable Path outcomes)
            throws SpecificationRefusedException, TableException, IOException {
        boolean dropUnlabelled = given(LearningOptions.DROP_UNLABELLED);
        PeopleOptions people = PeopleOptions.of(data);
        if (!people.areCaseRecords()) {
            return PackData.table(
                    people,
                    pack,
                    pack.models(),
                    new TableReader.Settings(dropUnlabelled, given(LearningOptions.DROP_REFUSED), true));
        }
        if (outcomes == null) {
            throw new Refusal("Case records hold no outcomes. Name the CSV that does with --outcomes.");
        }
        LabelledCaseReader.Settings read = new LabelledCaseReader.Settings(
                asOf(), Optional.empty(), dropUnlabelled, given(LearningOptions.DROP_REFUSED), FeatureSet.ALL);
        return PackData.caseRecords(people, outcomes, pack, pack.models(), read);
    }

    private boolean given(String setting) {
        return Boolean.parseBoolean(settings.getOrDefault(setting, "false"));
    }
}
