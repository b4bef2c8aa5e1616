package iomtriage.returns;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.returns.disclosure.DisclosureRule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

/**
 * An attacker who has every published number, knows how tables are made up, and has a linear program of their own. They read the
 * published return alone and share no line with the defence.
 */
class AttackTest {

    private static final int TABLES = 1_000;
    private static final double CLOSE = 1e-4;

    /** Above every count. Bounds of each count's own also keep this solver from mixing up counts that are alike. */
    private static final double MOST = 1e5;

    @Test
    void noneOfAThousandRandomReturnsGivesAWithheldCountAwayToWithinTheStatedWidth() {
        SplittableRandom random = new SplittableRandom(20260331);
        int attacked = 0;
        for (int i = 0; i < TABLES; i++) {
            NationalReturn exact = random(random);
            NationalReturn sent = Disclosure.protect(exact, List.of());
            DisclosureRule rule = sent.period().rule();
            Map<String, Cell> truth = cells(exact);
            Map<String, Cell> published = cells(sent);
            published.forEach((name, cell) -> {
                long count = truth.get(name).count();
                assertThat(cell.isShown() && count < rule.minimum()).as(name).isFalse();
                assertThat(count).as(name).isBetween(cell.low(), cell.high() == null ? Long.MAX_VALUE : cell.high());
            });
            for (String name : published.keySet()) {
                if (!published.get(name).isShown()) {
                    assertThat(width(sent, name)).as(name).isGreaterThanOrEqualTo(rule.within() - CLOSE);
                    attacked++;
                }
            }
        }
        assertThat(attacked).as("withheld counts that were attacked").isGreaterThan(TABLES);
    }

    @Test
    void theAttackSucceedsWhereOnlySmallCountsAreWithheld() {
        NationalReturn exact =
                new ExactReturn("A").people(60).parts("sex", 54, 6).exact();
        CountTable sex = exact.table("sex").orElseThrow();
        List<Cell> cells = List.of(sex.cells().get(0), sex.cells().get(1).withheld(0, java.util.OptionalLong.empty()));
        NationalReturn careless = exact.with(List.of(exact.table("people").orElseThrow(), sex.with(cells)), List.of());

        assertThat(width(careless, "sex/c1")).isCloseTo(0, org.assertj.core.api.Assertions.within(CLOSE));
    }

    /**
     * Returns of random periods of half a year, each protected beside those sent before it: decisions, and how many of them were
     * with and against the list. The attacker adds up months.
     */
    @Test
    void noRunOfReturnsWhosePeriodsOverlapGivesAwayASmallCountOfAnyStretchBetweenTheirEnds() {
        SplittableRandom random = new SplittableRandom(20260630);
        int attacked = 0;
        int withheld = 0;
        for (int i = 0; i < 60; i++) {
            long[][] months = new long[MONTHS][];
            for (int month = 0; month < MONTHS; month++) {
                months[month] = new long[] {random.nextInt(0, 40), random.nextInt(0, 25)};
            }
            List<NationalReturn> sent = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                int from = random.nextInt(MONTHS);
                int to = random.nextInt(from, MONTHS);
                if (sent.stream().noneMatch(each -> each.period().from().equals(day(from, 1)) && to == last(each))) {
                    sent.add(Disclosure.protect(decisions(months, from, to), sent));
                }
            }
            withheld += (int) sent.stream()
                    .filter(each -> !each.cell("decisions/c0").orElseThrow().isShown())
                    .count();
            List<Integer> ends = sent.stream()
                    .flatMap(each -> Stream.of(first(each), last(each) + 1))
                    .distinct()
                    .sorted()
                    .toList();
            for (int e = 0; e + 1 < ends.size(); e++) {
                for (int part = 0; part < 3; part++) {
                    double low = months(sent, ends.get(e), ends.get(e + 1), part, GoalType.MINIMIZE);
                    double high = months(sent, ends.get(e), ends.get(e + 1), part, GoalType.MAXIMIZE);
                    assertThat(low >= ExactReturn.RULE.minimum() - CLOSE
                                    || high - low >= ExactReturn.RULE.within() - CLOSE)
                            .as("returns %s, stretch %s, part %s: %s to %s", i, e, part, low, high)
                            .isTrue();
                    attacked++;
                }
            }
        }
        assertThat(attacked).isGreaterThan(500);
        assertThat(withheld).as("most are still shown").isBetween(1, 150);
    }

    private static final int MONTHS = 6;

    private static String day(int month, int day) {
        return LocalDate.of(2026, month + 1, day).toString();
    }

    private static int first(NationalReturn sent) {
        return LocalDate.parse(sent.period().from()).getMonthValue() - 1;
    }

    private static int last(NationalReturn sent) {
        return LocalDate.parse(sent.period().to()).getMonthValue() - 1;
    }

    private static NationalReturn decisions(long[][] months, int from, int to) {
        long with = 0;
        long against = 0;
        for (int month = from; month <= to; month++) {
            with += months[month][0];
            against += months[month][1];
        }
        String end = YearMonth.of(2026, to + 1).atEndOfMonth().toString();
        return new ExactReturn("A", day(from, 1), end, ExactReturn.RULE)
                .table("decisions", CountTable.Kind.TOTALS, "", true, with + against)
                .table("advice", CountTable.Kind.PARTS, "decisions/c0", true, with, against)
                .exact();
    }

    /** The fewest or most that can have been in some months. @param part 0 with the list, 1 against it, 2 both */
    private static double months(List<NationalReturn> sent, int from, int to, int part, GoalType goal) {
        List<LinearConstraint> known = new ArrayList<>();
        for (int i = 0; i < 2 * MONTHS; i++) {
            double[] one = new double[2 * MONTHS];
            one[i] = 1;
            known.add(new LinearConstraint(one, Relationship.LEQ, MOST));
        }
        for (NationalReturn each : sent) {
            cells(each).forEach((name, cell) -> {
                if (cell.isShown()) {
                    int of = name.equals("decisions/c0") ? 2 : name.equals("advice/c0") ? 0 : 1;
                    known.add(new LinearConstraint(
                            months(first(each), last(each) + 1, of), Relationship.EQ, cell.count()));
                }
            });
        }
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(months(from, to, part), 0),
                        new LinearConstraintSet(known),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private static double[] months(int from, int to, int part) {
        double[] row = new double[2 * MONTHS];
        for (int month = from; month < to; month++) {
            row[2 * month] = part == 1 ? 0 : 1;
            row[2 * month + 1] = part == 0 ? 0 : 1;
        }
        return row;
    }

    /** Two to four tables over one total, one of them split once more, one in which people may be twice. */
    private static NationalReturn random(SplittableRandom random) {
        int minimum = random.nextInt(3, 12);
        DisclosureRule rule = new DisclosureRule(minimum, random.nextInt(3, 12), random.nextInt(4) == 0 ? 5 : 1);
        int people = random.nextInt(0, 200);
        ExactReturn made = new ExactReturn("A", "2026-01-01", "2026-03-31", rule).people(people);
        for (int t = 0; t < random.nextInt(1, 4); t++) {
            long[] parts = split(random, people, random.nextInt(2, 6));
            made.parts("t" + t, parts);
            if (t == 0) {
                made.table(
                        "half", CountTable.Kind.PARTS, "t0/c0", false, split(random, parts[0], random.nextInt(2, 4)));
            }
        }
        if (random.nextBoolean() && people > 0) {
            long[] parts = split(random, people, 3);
            parts[0] = Math.min(people, parts[0] + random.nextInt(0, 5));
            made.table("reasons", CountTable.Kind.OVERLAPPING, "people/c0", false, parts);
        }
        return made.exact();
    }

    private static long[] split(SplittableRandom random, long whole, int parts) {
        long[] counts = new long[parts];
        double[] share = random.doubles(parts).map(each -> each * each * each).toArray();
        for (long i = 0; i < whole; i++) {
            double at = random.nextDouble() * java.util.Arrays.stream(share).sum();
            int part = 0;
            while (part < parts - 1 && at > share[part]) {
                at -= share[part++];
            }
            counts[part]++;
        }
        return counts;
    }

    private static Map<String, Cell> cells(NationalReturn of) {
        Map<String, Cell> cells = new TreeMap<>();
        of.tables().forEach(table -> table.cells().forEach(cell -> cells.put(table.name(cell), cell)));
        return cells;
    }

    /** How far apart the lowest and the highest are that a count can be. */
    private static double width(NationalReturn sent, String target) {
        double high = extreme(sent, target, false);
        return Double.isInfinite(high) ? high : high - extreme(sent, target, true);
    }

    private static double extreme(NationalReturn sent, String target, boolean lowest) {
        int half = sent.period().rule().roundTo() / 2;
        Map<String, Cell> cells = cells(sent);
        List<String> names = List.copyOf(cells.keySet());
        List<LinearConstraint> known = new ArrayList<>();
        for (String name : names) {
            Cell cell = cells.get(name);
            double[] one = row(names, Map.of(name, 1.0));
            if (cell.isShown()) {
                known.add(new LinearConstraint(one, Relationship.GEQ, Math.max(0, cell.count() - half)));
            }
            known.add(new LinearConstraint(one, Relationship.LEQ, cell.isShown() ? cell.count() + half : MOST));
        }
        for (CountTable table : sent.tables()) {
            if (table.kind() == CountTable.Kind.TOTALS) {
                continue;
            }
            boolean parts = table.kind() == CountTable.Kind.PARTS;
            Map<String, Double> sum = new HashMap<>(Map.of(table.whole(), -1.0));
            table.cells().forEach(cell -> sum.put(table.name(cell), 1.0));
            known.add(new LinearConstraint(row(names, sum), parts ? Relationship.EQ : Relationship.GEQ, 0));
            for (Cell cell : parts ? List.<Cell>of() : table.cells()) {
                Map<String, Double> one = Map.of(table.name(cell), 1.0, table.whole(), -1.0);
                known.add(new LinearConstraint(row(names, one), Relationship.LEQ, 0));
            }
        }
        double value = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(row(names, Map.of(target, 1.0)), 0),
                        new LinearConstraintSet(known),
                        lowest ? GoalType.MINIMIZE : GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
        return value >= MOST / 100 ? Double.POSITIVE_INFINITY : value;
    }

    private static double[] row(List<String> names, Map<String, Double> of) {
        return names.stream().mapToDouble(name -> of.getOrDefault(name, 0.0)).toArray();
    }
}
