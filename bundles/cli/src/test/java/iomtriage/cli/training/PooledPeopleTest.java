package iomtriage.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TableReader;
import iomtriage.cli.people.TrainingData;
import iomtriage.scoring.training.TrainingSet;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.SpecificationReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A is known in the first year alone, B, C and D in both. */
class PooledPeopleTest {

    private static final String YEARS = """
                {"id": "years", "version": "1", "source": "Made up.", "columns": [
                  {"name": "who", "use": "ID", "type": "TEXT"},
                  {"name": "arrests", "use": "FEATURE", "type": "NUMBER"},
                  {"name": "year1", "use": "OUTCOME", "type": "TEXT"},
                  {"name": "year2", "use": "OUTCOME", "type": "TEXT"}],
                 "tasks": [
                  {"name": "first", "outcome": "year1", "yes": "1", "words": "arrest in year 1", "windowMonths": 12},
                  {"name": "second", "outcome": "year2", "yes": "1", "words": "arrest in year 2", "windowMonths": 12,
                   "where": [{"column": "year1", "is": "0"}]}]}
                """;

    @TempDir
    Path folder;

    private TrainingData data() throws Exception {
        return read(
                Files.writeString(folder.resolve("columns.json"), YEARS),
                Files.writeString(
                        folder.resolve("people.csv"), "who,arrests,year1,year2\nA,3,1,0\nB,1,0,1\nC,2,0,0\nD,5,0,1\n"));
    }

    private static TrainingData read(Path specification, Path table) throws Exception {
        ColumnSpecification columns = SpecificationReader.read(specification);
        return new TableReader(columns, columns.tasks(), new TableReader.Settings(false, false, true)).read(table);
    }

    @Test
    void whoeverIsHeldOutOfOneOutcomeIsLearntFromInNone() throws Exception {
        TrainingData data = data();
        LabelledPeople first = data.outcomes().get(0);

        // Everyone but B, who is second.
        PooledPeople pooled = PooledPeople.of(data, first.only(new int[] {0, 2, 3}));

        assertThat(pooled.which()).isZero();
        assertThat(pooled.outcomes())
                .extracting(each -> List.of(each.references()))
                .containsExactly(List.of("A", "C", "D"), List.of("C", "D"));
    }

    @Test
    void whoDoesNotHaveTheOutcomeInTheDataStays() throws Exception {
        TrainingData data = data();
        LabelledPeople second = data.outcomes().get(1);

        PooledPeople pooled = PooledPeople.of(data, second.only(new int[] {0, 2}));

        assertThat(pooled.which()).isEqualTo(1);
        assertThat(pooled.outcomes())
                .extracting(each -> List.of(each.references()))
                .containsExactly(List.of("A", "B", "D"), List.of("B", "D"));
    }

    /** E, whom the second year does not know, is of a day after all who are learnt from: on that day E was not there to learn from. */
    @Test
    void whoeverIsOfALaterDayThanThoseLearntFromIsHeldOutWithThem() throws Exception {
        Path specification = Files.writeString(
                folder.resolve("columns.json"),
                YEARS.replace(
                        "{\"name\": \"arrests\"",
                        "{\"name\": \"day\", \"use\": \"DATE\", \"type\": \"DATE\"}, {\"name\": \"arrests\""));
        Path table = Files.writeString(folder.resolve("people.csv"), """
                who,day,arrests,year1,year2
                B,2024-01-01,1,0,1
                C,2024-02-01,2,0,0
                D,2024-03-01,5,0,1
                E,2024-04-01,3,1,0
                """);
        TrainingData data = read(specification, table);
        LabelledPeople second = data.outcomes().get(1);

        PooledPeople pooled = PooledPeople.of(data, second.only(new int[] {0, 1}));

        assertThat(pooled.outcomes())
                .extracting(each -> List.of(each.references()))
                .containsExactly(List.of("B", "C"), List.of("B", "C"));
        assertThat(PooledPeople.of(data, second).outcomes().get(0).references())
                .as("nobody is held out of the model that goes into service")
                .containsExactly("B", "C", "D", "E");
    }

    @Test
    void thePersonHasOneNumberInEveryOutcome() throws Exception {
        TrainingData data = data();

        List<TrainingSet> sets = PooledPeople.of(data, data.outcomes().get(0)).sets(data.layout());

        assertThat(sets)
                .extracting(set -> set.people().orElseThrow())
                .containsExactly(new int[] {0, 1, 2, 3}, new int[] {1, 2, 3});
    }
}
