package iomtriage.evaluation.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.programme.EvaluationPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Matching on public data whose right answer is known: the National Supported Work demonstration, a randomised experiment, beside
 * people from surveys (LaLonde 1986; Dehejia and Wahba 1999). Run with {@code -Dmatching.data=FOLDER}, which holds
 * {@code lalonde.csv} of R's MatchIt and {@code nswpsid1.csv} of R's DAAG.
 */
@EnabledIfSystemProperty(named = "matching.data", matches = ".+")
class PublicDataTest {

    /** The effect on earnings of 1978, in dollars, that the experiment showed (Dehejia and Wahba 1999). */
    private static final double EXPERIMENT = 1_794;

    private static final MatchingSettings SETTINGS = MatchingSettings.standard();

    /** One data set by column. */
    private record Data(List<String> header, List<String[]> rows) {

        static Data read(String name) throws IOException {
            List<String> lines = Files.readAllLines(Path.of(System.getProperty("matching.data"), name));
            return new Data(
                    Arrays.asList(lines.get(0).split(",")),
                    lines.stream().skip(1).map(line -> line.split(",")).toList());
        }

        double[] column(String name) {
            int place = header.indexOf(name);
            return rows.stream()
                    .mapToDouble(row -> row[place].isEmpty() ? Double.NaN : Double.parseDouble(row[place]))
                    .toArray();
        }

        double[] is(String name, String text) {
            int place = header.indexOf(name);
            return rows.stream()
                    .mapToDouble(row -> row[place].equals(text) ? 1 : 0)
                    .toArray();
        }

        double[] none(String name) {
            return Arrays.stream(column(name)).map(v -> v == 0 ? 1 : 0).toArray();
        }

        Propensity propensity(String treated, List<Covariate> covariates) {
            double[] joined = column(treated);
            return Propensity.of(
                    IntStream.range(0, joined.length)
                            .mapToObj(i -> new RiskSetMember(i, 0, joined[i] == 1, ""))
                            .toList(),
                    covariates);
        }
    }

    private static Covariate covariate(String name, double[] values) {
        return new Covariate(name, values, true, false);
    }

    private static List<Covariate> covariates(Data data, List<String> names) {
        List<Covariate> covariates = new ArrayList<>();
        names.forEach(name -> covariates.add(covariate(name, data.column(name))));
        Stream.of("re74", "re75").forEach(name -> covariates.add(covariate("no " + name, data.none(name))));
        return covariates;
    }

    private static double difference(Propensity propensity, Weighting weighting, double[] outcome) {
        double[] sums = new double[2];
        double[] weights = new double[2];
        for (Weighting.Entry entry : weighting.entries()) {
            int group = propensity.members().get(entry.member()).joined() ? 1 : 0;
            sums[group] += entry.weight() * outcome[entry.member()];
            weights[group] += entry.weight();
        }
        return sums[1] / weights[1] - sums[0] / weights[0];
    }

    @Test
    void matchingTakesAWrongSignToTheSideOfTheExperiment() throws IOException {
        Data data = Data.read("lalonde.csv");
        List<Covariate> covariates = covariates(data, List.of("age", "educ", "married", "nodegree", "re74", "re75"));
        covariates.add(covariate("black", data.is("race", "black")));
        covariates.add(covariate("hispanic", data.is("race", "hispan")));
        Propensity propensity = data.propensity("treat", covariates);
        Weighting matched = propensity.matched(SETTINGS);
        double[] earnings = data.column("re78");
        assertThat(difference(propensity, propensity.everybody(), earnings)).isNegative();
        assertThat(difference(propensity, matched, earnings)).isCloseTo(EXPERIMENT, within(EXPERIMENT / 2));
    }

    @Test
    void whereGroupsHardlyOverlapTooFewCarryAllToBeAnalysed() throws IOException {
        Data data = Data.read("nswpsid1.csv");
        List<Covariate> covariates =
                covariates(data, List.of("age", "educ", "black", "hisp", "marr", "nodeg", "re74", "re75"));
        Propensity propensity = data.propensity("trt", covariates);
        Weighting matched = propensity.matched(SETTINGS);
        assertThat(matched.people(propensity.members(), true)).isLessThan((int) (0.7
                * propensity.members().stream().filter(RiskSetMember::joined).count()));
        assertThat(matched.effectiveSize(propensity.members(), false)).isLessThan(EvaluationPlan.FEWEST);
    }
}
