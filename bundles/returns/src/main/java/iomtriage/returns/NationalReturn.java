package iomtriage.returns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The national return of one area, or of several added up.
 *
 * @param schema {@value #SCHEMA}
 * @param by who made it: the area, or who merged the areas' returns
 * @param sources every area's part, in the order of names
 * @param tables the counts
 * @param effects evaluations of programmes
 * @param versions models, policies and rules that were in use, each as {@code kind id@version}
 */
public record NationalReturn(
        String schema,
        String by,
        List<Source> sources,
        List<CountTable> tables,
        List<EffectStatistic> effects,
        List<String> versions) {

    /** The form that this version writes and reads. */
    public static final String SCHEMA = "iomtriage-return/1";

    private static final Comparator<CountTable> ORDER =
            Comparator.comparingInt(CountTable::place).thenComparing(CountTable::id);

    /**
     * @throws IllegalArgumentException if an area, a table or an evaluation is in it twice, periods differ, or a table is part of a
     *     count that is not there
     */
    public NationalReturn {
        sources = sources.stream().sorted(Comparator.comparing(Source::area)).toList();
        tables = tables.stream().sorted(ORDER).toList();
        effects = effects.stream().sorted().toList();
        versions = List.copyOf(new TreeSet<>(versions));
        if (sources.isEmpty() || tables.isEmpty()) {
            throw new IllegalArgumentException("A return has no area, or no counts.");
        }
        Source first = sources.get(0);
        if (sources.stream().anyMatch(each -> !each.samePeriod(first))) {
            throw new IllegalArgumentException("Returns of different periods cannot be one. Take those of one period.");
        }
        if (sources.stream().map(Source::area).distinct().count() != sources.size()) {
            throw new IllegalArgumentException(
                    "An area's return is there twice. Take the one that the area stands by.");
        }
        evaluatedOnce(effects);
        if (tables.stream().map(CountTable::id).distinct().count() != tables.size()) {
            throw new IllegalArgumentException("A table is there twice.");
        }
        wholesAreThere(tables);
    }

    private static void wholesAreThere(List<CountTable> tables) {
        Set<String> counts = tables.stream()
                .filter(table -> table.kind() != CountTable.Kind.SUMS)
                .flatMap(table -> table.cells().stream().map(table::name))
                .collect(Collectors.toSet());
        for (CountTable table : tables) {
            if (table.kind() != CountTable.Kind.TOTALS && !counts.contains(table.whole())) {
                throw new IllegalArgumentException(
                        "The table \"" + table.id() + "\" is part of a count that is not there.");
            }
        }
    }

    /** One file of an evaluation in two areas' returns would count twice in what is pooled. */
    private static void evaluatedOnce(List<EffectStatistic> effects) {
        TreeMap<String, String> areas = new TreeMap<>();
        for (EffectStatistic each : effects) {
            String other = areas.putIfAbsent(each.evaluation().records(), each.area());
            if (other != null && !other.equals(each.area())) {
                throw new IllegalArgumentException(
                        "\"" + other + "\" and \"" + each.area()
                                + "\" sent an evaluation of the same records, which would count twice: ask both which of them it is of.");
            }
        }
    }

    /** Whether it is of one area and not of several added up. */
    public boolean isOneAreas() {
        return sources.size() == 1 && sources.get(0).digest().isEmpty();
    }

    /** First and last day, which are the same for every source. */
    public Source period() {
        return sources.get(0);
    }

    /** The count of a name as {@code table/key}. */
    public Optional<Cell> cell(String name) {
        return tables.stream()
                .flatMap(table ->
                        table.cells().stream().filter(cell -> table.name(cell).equals(name)))
                .findFirst();
    }

    /** The table of an id. */
    public Optional<CountTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** The same with other tables and effects. */
    public NationalReturn with(List<CountTable> others, List<EffectStatistic> found) {
        return new NationalReturn(schema, by, sources, others, found, versions);
    }

    /** The same as a part of a merged return. */
    public NationalReturn as(String who, String digest) {
        return new NationalReturn(
                schema,
                who,
                isOneAreas()
                        ? List.of(new Source(period().area(), period().from(), period().to(), period().rule(), digest))
                        : sources,
                tables,
                effects,
                versions);
    }

    /** Another's areas added: in whatever order, the result is the same. */
    public NationalReturn plus(NationalReturn other) {
        TreeMap<String, CountTable> sums = new TreeMap<>();
        tables.forEach(table -> sums.put(table.id(), table));
        other.tables.forEach(table -> sums.merge(table.id(), table, CountTable::plus));
        return new NationalReturn(
                schema,
                by,
                joined(sources, other.sources),
                List.copyOf(sums.values()),
                joined(effects, other.effects),
                joined(versions, other.versions));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
