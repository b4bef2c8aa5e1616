package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of eight columns two matter: alone, or only together. */
class ConciseTest {

    private static final int PEOPLE = 3_000;

    @TempDir
    Path folder;

    private Ran trained(boolean together, Object... more) {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder columns = new StringBuilder();
        StringBuilder lines = new StringBuilder("ref,a,b,c,d,e,f,g,h,again\n");
        for (char name = 'a'; name <= 'h'; name++) {
            columns.append("{\"name\": \"" + name + "\", \"use\": \"FEATURE\", \"type\": \"NUMBER\"},");
        }
        for (int i = 0; i < PEOPLE; i++) {
            lines.append("P").append(random.nextInt(1_000_000)).append('-').append(i);
            int[] values = random.ints(8, 0, 10).toArray();
            for (int value : values) {
                lines.append(',').append(value);
            }
            boolean both = (values[2] < 5) == (values[5] < 5);
            double logOdds = together ? (both ? 1.5 : -1.5) : 0.5 * (values[2] - 4.5) - 0.4 * (values[5] - 4.5);
            lines.append(random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? ",1\n" : ",0\n");
        }
        Path specification = SmallTable.write(folder.resolve("columns.json"), """
                {"id": "eight", "version": "1", "source": "Made up.", "columns": [
                  {"name": "ref", "use": "ID", "type": "TEXT"}, %s
                  {"name": "again", "use": "OUTCOME", "type": "TEXT"}],
                 "tasks": [{"name": "again", "outcome": "again", "yes": "1", "words": "again", "windowMonths": 12}]}
                """.formatted(columns));
        List<Object> train = new ArrayList<>(List.of(
                "train",
                "--columns",
                specification,
                "--data",
                SmallTable.write(folder.resolve("people.csv"), lines.toString()),
                "--out",
                folder.resolve("pack")));
        train.addAll(List.of("--bags", "2", "--trees", "600", "--pairs", "3", "--resamples", "40"));
        train.addAll(List.of(more));
        return Ran.iomtriage(train.toArray());
    }

    @Test
    void featuresThatAddNothingAreLeftOut() {
        Ran ran = trained(false, "--concise");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("Chosen: 2 terms: c; f.");
        Path few = SmallTable.write(folder.resolve("few.csv"), "ref,c,f\nX,9,0\nY,0,9\n");
        assertThat(Ran.iomtriage("score", "--pack", folder.resolve("pack"), "--data", few, "--out", folder.resolve("s"))
                        .err())
                .isEmpty();
        assertThat(Ran.iomtriage("reproduce", folder.resolve("pack"), "--data", folder.resolve("people.csv"))
                        .out())
                .contains("the same");
    }

    @Test
    void interactionsAreKeptWhereFeaturesAloneAreNotEnoughAndOnlyOfFeaturesThatAreKept() {
        Ran ran = trained(true, "--concise", "--no-evaluation");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).containsPattern("Chosen: 3 terms: c; f; c & f\\.");
    }

    @Test
    void theMoreAScoreMayLoseTheFewerTermsItHas() {
        assertThat(trained(false, "--concise", "0.2", "--no-evaluation").out()).contains("Chosen: 1 term: c.");
    }
}
