package iomtriage.cli.leak;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.OutcomePlan;
import iomtriage.cli.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copies of rows are told from people who are alike. */
class EqualRowsTest {

    private final SplittableRandom random = new SplittableRandom(20);

    /** Age, arrests, and whether linked to a gang and male: nearly two thousand different people are possible. */
    private double[] few() {
        return new double[] {
            18 + random.nextInt(40), random.nextInt(6), random.nextInt(5) == 0 ? 1 : 0, random.nextInt(7) == 0 ? 0 : 1
        };
    }

    /** As few, with a score of which no two have the same. */
    private double[] withScore() {
        double[] few = few();
        return new double[] {few[0], few[1], few[2], few[3], random.nextDouble()};
    }

    /** As few, with the age at the first arrest, the years since, and each kind of offence as a flag: some columns follow from others. */
    private double[] derived() {
        double[] few = few();
        double first = few[0] - random.nextInt(1 + (int) Math.min(12, few[0] - 10));
        int kind = random.nextInt(4);
        return new double[] {
            few[0],
            first,
            few[0] - first,
            few[1],
            few[1] > 0 ? 1 : 0,
            kind == 0 ? 1 : 0,
            kind == 1 ? 1 : 0,
            kind == 2 ? 1 : 0,
            kind == 3 ? 1 : 0
        };
    }

    /** Ten counts of earlier offences, all 0 for those who have no record: seven rows in ten. */
    private double[] noRecord() {
        double busy = random.nextInt(10) < 7 ? 0 : 0.3 + 0.5 * random.nextInt(3);
        return IntStream.range(0, 10)
                .mapToDouble(column -> busy == 0 ? 0 : Math.floor(-Math.log(random.nextDouble()) * busy))
                .toArray();
    }

    private List<double[]> people(int count, Function<EqualRowsTest, double[]> person) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> person.apply(this)).toList());
    }

    private static List<double[]> withCopies(List<double[]> rows, int copies) {
        List<double[]> all = new ArrayList<>(rows);
        all.addAll(rows.subList(0, copies));
        return all;
    }

    /** Each of them has the outcome if linked to a gang, older, or by chance, as its numbers say. */
    private static Optional<String> finding(List<double[]> rows) {
        List<Person> people = IntStream.range(0, rows.size())
                .mapToObj(i -> Person.of(String.valueOf(i), rows.get(i)))
                .toList();
        boolean[] happened = new boolean[rows.size()];
        IntStream.range(0, happened.length)
                .forEach(i -> happened[i] = (int) (31 * rows.get(i)[0] + 7 * rows.get(i)[1]) % 3 == 0);
        OutcomePlan plan = new OutcomePlan(
                new Outcome("again", "again", OutcomeKind.REOFFENDING, 12, "Made up."), new TreeSet<>(), 0);
        return new EqualRows(new LabelledPeople(plan, people, happened), rows.get(0).length).finding();
    }

    @Test
    void peopleWhoAreAlikeInFewColumnsOfFewValuesAreNoCopies() {
        assertThat(finding(people(2000, EqualRowsTest::few))).isEmpty();
        assertThat(finding(people(20_000, EqualRowsTest::few))).isEmpty();
    }

    @Test
    void peopleWhoAreAlikeInColumnsThatFollowFromOthersAreNoCopies() {
        assertThat(finding(people(3000, EqualRowsTest::derived))).isEmpty();
    }

    @Test
    void peopleWithoutARecordAreNoCopies() {
        assertThat(finding(people(3000, EqualRowsTest::noRecord))).isEmpty();
    }

    @Test
    void peopleWhoAreAllUnlikeAreNoCopies() {
        assertThat(finding(people(1000, EqualRowsTest::withScore))).isEmpty();
    }

    @Test
    void aHandfulOfCopiesIsLetPass() {
        assertThat(finding(withCopies(people(1000, EqualRowsTest::withScore), 9)))
                .isEmpty();
    }

    @Test
    void copiesOfSomeRowsAreCountedBesideWhatChanceWouldMake() {
        assertThat(finding(withCopies(people(1000, EqualRowsTest::withScore), 50)))
                .contains(
                        "50 of 1,050 rows are the same as another before them in every column, where chance would make"
                                + " some 0 (rows that occur more than 5 times are left aside).");
    }

    @Test
    void copiesAreFoundAmongPeopleOfWhomManyHaveNoRecord() {
        assertThat(finding(withCopies(people(3000, EqualRowsTest::noRecord), 1500)))
                .hasValueSatisfying(what -> assertThat(what).contains("of 4,500 rows are the same"));
    }

    @Test
    void aFileThatWasPastedIsFoundThoughManyInItAreAlike() {
        List<double[]> once = people(2000, EqualRowsTest::few);
        List<double[]> twice = withCopies(once, 2000);
        List<double[]> thrice = withCopies(once, 2000);
        thrice.addAll(once);

        assertThat(finding(twice))
                .hasValueSatisfying(
                        what -> assertThat(what).contains("different rows occur 2 times, or a multiple of it"));
        assertThat(finding(thrice))
                .hasValueSatisfying(
                        what -> assertThat(what).contains("different rows occur 3 times, or a multiple of it"));
    }

    @Test
    void aPastedFileOfWhichSomeRowsAreGoneIsFound() {
        List<double[]> rows = withCopies(people(1000, EqualRowsTest::derived), 990);

        assertThat(finding(rows)).isPresent();
    }
}
