package iomtriage.scoring.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.records.parallel.Workers;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseloadComparisonTest {

    private static final Scorer SCORER = new Scorer(SmallPack.load());
    private static final int SANCTIONS = column("sanctions_last_12_months");
    private static final int IN_CUSTODY = column("in_custody");

    @Test
    void aValueIsSaidBesideTheShareOfTheCaseloadThatHasALowerOne() {
        CaseloadComparison comparison = comparison(1_000, 0);

        assertThat(phrase(comparison, SANCTIONS, 931))
                .isEqualTo("931 sanctions in the last 12 months, more than 93% of the caseload");
        assertThat(phrase(comparison, SANCTIONS, 930)).endsWith("93% of the caseload");
        assertThat(phrase(comparison, SANCTIONS, 929)).endsWith("92% of the caseload");
        assertThat(phrase(comparison, SANCTIONS, 5_000)).endsWith("99% of the caseload");
        assertThat(phrase(comparison, SANCTIONS, 500)).endsWith("50% of the caseload");
        assertThat(phrase(comparison, SANCTIONS, 499))
                .isEqualTo("499 sanctions in the last 12 months, fewer than 50% of the caseload");
        assertThat(phrase(comparison, SANCTIONS, 0))
                .isEqualTo("no sanctions in the last 12 months, fewer than 99% of the caseload");
    }

    @Test
    void peopleInWhomItIsMissingAreNeverBelow() {
        CaseloadComparison comparison = comparison(1_000, 300);

        assertThat(phrase(comparison, SANCTIONS, 5_000)).endsWith("more than 70% of the caseload");
        assertThat(phrase(comparison, SANCTIONS, Double.NaN)).doesNotContain("%");
    }

    @Test
    void aFlagAndAValueInASmallCaseloadAreSaidByThemselves() {
        assertThat(phrase(comparison(1_000, 0), IN_CUSTODY, 1)).doesNotContain("%");
        assertThat(phrase(comparison(99, 0), SANCTIONS, 98)).doesNotContain("%");
        assertThat(phrase(comparison(100, 0), SANCTIONS, 98)).endsWith("98% of the caseload");
    }

    private static String phrase(CaseloadComparison comparison, int column, double value) {
        double[] row = new double[SmallPack.CATALOGUE.size()];
        row[column] = value;
        return comparison.phrase(column, row);
    }

    /** People with 0, 1, 2 and so on sanctions; of the first, the number is not known. */
    private static CaseloadComparison comparison(int people, int missing) {
        List<ScoredPerson> scored = IntStream.range(0, people)
                .mapToObj(i -> person(i, i < missing ? Double.NaN : i))
                .toList();
        return new CaseloadComparison(
                new ScoredCaseload("test", SimulatedPeople.AS_OF, SCORER, scored, List.of()), new Workers(2));
    }

    private static ScoredPerson person(int number, double sanctions) {
        double[] row = new double[SmallPack.CATALOGUE.size()];
        Arrays.fill(row, Double.NaN);
        row[SANCTIONS] = sanctions;
        return new ScoredPerson(new SubjectId("simulated-" + number), row, new double[0], List.of());
    }

    private static int column(String feature) {
        return SmallPack.CATALOGUE.indexOf(feature);
    }
}
