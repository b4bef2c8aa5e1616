package iomtriage.returns;

import iomtriage.returns.disclosure.DisclosureRule;
import iomtriage.returns.disclosure.Published;
import iomtriage.returns.disclosure.Relation;
import iomtriage.returns.disclosure.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Withholds what could point at a person before a return leaves its area, and says what can be worked out of the rest.
 *
 * <p>Earlier returns of the area count as read by the same reader. Of the same period, what they show is known, and a count that
 * has changed by fewer people than the minimum is withheld. Of periods that overlap this one or each other, wholly or in part,
 * what happened in each stretch of time between their first and last days is a count like any other. How things stood on different
 * days differs by people who came and by people who went, and is not set against each other.
 */
public final class Disclosure {

    private final NationalReturn exact;
    private final boolean corrected;
    private final CellIndex index;
    private final DisclosureRule rule;
    private final TreeSet<Integer> small = new TreeSet<>();
    private final TreeSet<Integer> fixed = new TreeSet<>();
    private final TreeSet<Integer> hidden = new TreeSet<>();
    private final List<Relation> relations;
    /** What earlier returns show, by position. */
    private final List<long[]> known = new ArrayList<>();

    private int size;

    /** @param corrected whether records were corrected since earlier returns, so that what those withheld may have changed */
    private Disclosure(NationalReturn exact, boolean corrected) {
        this.exact = exact;
        this.corrected = corrected;
        this.index = new CellIndex(exact);
        this.rule = exact.period().rule();
        this.relations = new ArrayList<>(index.relations());
        this.size = index.size();
    }

    /**
     * The return as it may leave its area.
     *
     * @param exact with every count as it is
     * @param earlier returns that this area has sent before
     * @throws IllegalArgumentException if what was sent before gives away a count whatever is withheld now
     */
    public static NationalReturn protect(NationalReturn exact, List<NationalReturn> earlier) {
        return new Disclosure(exact, false).protect(earlier);
    }

    private NationalReturn protect(List<NationalReturn> earlier) {
        for (int i = 0; i < index.size(); i++) {
            if (rule.isSmall(index.cell(i).count())) {
                small.add(i);
            }
        }
        List<Sent> before = earlier.stream().map(this::sent).toList();
        before.forEach(this::beside);
        overlapping(before);
        Published published = new Published(size, relations);
        known.forEach(each -> published.show((int) each[0], each[1], each[2]));
        // What earlier returns give away by themselves cannot be protected any more.
        hidden.removeIf(each -> rule.isSmall(published.range(each).low())
                && published.range(each).isWithin(rule.within()));
        long[] counts = new long[index.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = index.cell(i).count();
        }
        if (!published.allows(counts)) {
            return new Disclosure(exact, true).protect(earlier);
        }
        TreeSet<Integer> withheld = new Suppression(published, counts, fixed, rule)
                .choose(small, hidden)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "What was sent before gives away a small count, whatever is withheld now. Make the return for a"
                                        + " period that does not hold an earlier one, or ask for the earlier one to be withdrawn."));
        return shown(withheld);
    }

    /** What was sent before, with the position of its first count. */
    private record Sent(Source period, CellIndex cells, int offset) {}

    private Sent sent(NationalReturn sent) {
        Source then = sent.period();
        if (!sent.isOneAreas() || !then.area().equals(exact.period().area())) {
            throw new IllegalArgumentException(
                    "An earlier return is not this area's own. Name only what this area sent.");
        }
        CellIndex old = new CellIndex(sent);
        Sent found = new Sent(then, old, size);
        size += old.size();
        relations.addAll(old.relations(found.offset));
        return found;
    }

    /** What it shows, and what is the same count as now. */
    private void beside(Sent sent) {
        Source now = exact.period();
        sent.cells.positions().forEach((name, position) -> {
            Cell cell = sent.cells.cell(position);
            int there = sent.offset + position;
            if (cell.isShown()) {
                known.add(new long[] {there, cell.low(), cell.high() == null ? cell.low() : cell.high()});
            }
            Integer here = index.positions().get(name);
            boolean sameDays = isStanding(name) ? now.to().equals(sent.period.to()) : now.samePeriod(sent.period);
            if (here != null && isLinked(cell) && sameDays) {
                again(here, there, cell);
            }
        });
    }

    /** Whether a count that was withheld before may have changed by corrections. */
    private boolean isLinked(Cell cell) {
        return !corrected || cell.isShown();
    }

    /** What happened in periods that overlap this one, or each other, is what happened in their stretches. */
    private void overlapping(List<Sent> before) {
        Source now = exact.period();
        List<Source> periods = Stretches.around(
                now,
                before.stream()
                        .map(Sent::period)
                        .filter(each -> !each.samePeriod(now))
                        .toList());
        if (periods.size() == 1) {
            return;
        }
        Stretches stretches = Stretches.of(periods);
        List<String> names = index.positions().keySet().stream()
                .filter(name -> !isStanding(name))
                .toList();
        int first = size;
        size += stretches.size() * names.size();
        for (int k = 0; k < names.size(); k++) {
            String name = names.get(k);
            int column = first + k * stretches.size();
            relations.add(new Relation(true, index.positions().get(name), in(now, stretches, column)));
            for (Sent sent : before) {
                if (periods.contains(sent.period)) {
                    stretch(sent, name, in(sent.period, stretches, column));
                }
            }
            for (int i = 0; i < stretches.size(); i++) {
                hidden.add(column + i);
            }
        }
        for (int i = 0; i < stretches.size(); i++) {
            tables(names, first + i, stretches.size());
        }
    }

    private static List<Integer> in(Source period, Stretches stretches, int column) {
        return stretches.in(period).stream().map(each -> column + each).toList();
    }

    private void stretch(Sent sent, String name, List<Integer> parts) {
        Integer position = sent.cells.positions().get(name);
        if (position == null || !isLinked(sent.cells.cell(position))) {
            return;
        }
        Cell cell = sent.cells.cell(position);
        boolean tooMany = exact.period().covers(sent.period)
                && cell.low() > index.cell(index.positions().get(name)).count();
        if (!tooMany) {
            relations.add(new Relation(true, sent.offset + position, parts));
        }
    }

    /** In each stretch the tables are made up as in a period. */
    private void tables(List<String> names, int first, int step) {
        Map<Integer, Integer> at = new TreeMap<>();
        for (int k = 0; k < names.size(); k++) {
            at.put(index.positions().get(names.get(k)), first + k * step);
        }
        for (Relation each : index.relations()) {
            if (at.containsKey(each.whole()) && at.keySet().containsAll(each.parts())) {
                relations.add(new Relation(
                        each.addsUp(),
                        at.get(each.whole()),
                        each.parts().stream().map(at::get).toList()));
            }
        }
    }

    private boolean isStanding(String name) {
        return exact.table(name.substring(0, name.indexOf('/')))
                .filter(table -> !table.during())
                .isPresent();
    }

    /** The same count a second time. */
    private void again(int here, int there, Cell cell) {
        long count = index.cell(here).count();
        boolean unchanged = cell.low() <= count && (cell.high() == null || count <= cell.high());
        if (unchanged) {
            relations.add(new Relation(true, here, List.of(there)));
            if (cell.isShown()) {
                fixed.add(here);
            }
        } else if (rule.isSmall(Math.abs(count - cell.count()))) {
            small.add(here);
        }
    }

    private NationalReturn shown(TreeSet<Integer> withheld) {
        List<CountTable> tables = new ArrayList<>();
        for (CountTable table : exact.tables()) {
            boolean sums = table.kind() == CountTable.Kind.SUMS;
            boolean wholeWithheld = sums && withheld.contains(index.positions().get(table.whole()));
            tables.add(table.with(table.cells().stream()
                    .map(cell -> sums
                            ? wholeWithheld ? cell.withheld(0, OptionalLong.empty()) : cell
                            : cell(cell, index.positions().get(table.name(cell)), withheld))
                    .toList()));
        }
        NationalReturn counts = exact.with(tables, exact.effects());
        return bounded(
                tellsAWithheldCount(counts)
                        ? counts.with(
                                tables,
                                counts.effects().stream()
                                        .map(EffectStatistic::withheld)
                                        .toList())
                        : counts);
    }

    private Cell cell(Cell cell, int position, TreeSet<Integer> withheld) {
        if (withheld.contains(position)) {
            return cell.withheld(0, OptionalLong.empty());
        }
        long as = rule.shown(cell.count());
        return cell.shown(as, rule.lowest(as), rule.highest(as));
    }

    /** With what anyone can work out of each withheld count, from this return alone. */
    private static NationalReturn bounded(NationalReturn sent) {
        Map<String, Published.Range> ranges = ranges(sent);
        return sent.with(
                sent.tables().stream()
                        .map(table -> table.with(table.cells().stream()
                                .map(cell -> Optional.ofNullable(ranges.get(table.name(cell)))
                                        .map(range -> cell.withheld(range.low(), range.high()))
                                        .orElse(cell))
                                .toList()))
                        .toList(),
                sent.effects());
    }

    /**
     * Whether an area's own return shows an effect while it withholds a count that the effect was worked out from: difference and
     * standard error together narrow that count down.
     */
    public static boolean tellsAWithheldCount(NationalReturn sent) {
        return sent.effects().stream().anyMatch(each -> each.shown().isPresent())
                && sent.table(EVALUATED).stream()
                        .flatMap(table -> table.cells().stream())
                        .anyMatch(cell -> !cell.isShown());
    }

    /** The table of how many of those evaluated reoffended. */
    public static final String EVALUATED = "evaluated";

    /** Whether all counts that an area's own return shows can be true together. */
    public static boolean isPossible(NationalReturn sent) {
        return new CellIndex(sent).isPossible(sent.period().rule());
    }

    /**
     * What anyone can work out of each withheld count of an area's own return, by name.
     *
     * @throws IllegalStateException if its counts are not {@link #isPossible possible}
     */
    public static Map<String, Published.Range> ranges(NationalReturn sent) {
        return new CellIndex(sent).ranges(sent.period().rule());
    }
}
