package iomtriage.returns;

import iomtriage.records.files.Sha256;
import iomtriage.returns.disclosure.DisclosureRule;
import java.util.ArrayList;
import java.util.List;

/** Small returns to test with. */
public final class ExactReturn {

    public static final DisclosureRule RULE = DisclosureRule.STANDARD;

    private final List<CountTable> tables = new ArrayList<>();
    private final List<EffectStatistic> effects = new ArrayList<>();
    private final Source source;

    public ExactReturn(String area, String from, String to, DisclosureRule rule) {
        source = new Source(area, from, to, rule, "");
    }

    public ExactReturn(String area) {
        this(area, "2026-01-01", "2026-03-31", RULE);
    }

    public ExactReturn table(String id, CountTable.Kind kind, String whole, boolean during, long... counts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            cells.add(Cell.of("c" + i, "count " + i, i, counts[i]));
        }
        tables.add(new CountTable(id, "Section", "Table " + id, tables.size(), kind, whole, during, cells));
        return this;
    }

    /** Everyone, and parts of them. */
    public ExactReturn people(long all) {
        return table("people", CountTable.Kind.TOTALS, "", false, all);
    }

    public ExactReturn parts(String id, long... counts) {
        return table(id, CountTable.Kind.PARTS, "people/c0", false, counts);
    }

    /** An evaluation of 70 people, of whom so many had the outcome, that found a difference of -0.1. */
    public ExactReturn evaluated(long had) {
        table("analysed", CountTable.Kind.TOTALS, "", false, 70);
        table(Disclosure.EVALUATED, CountTable.Kind.PARTS, "analysed/c0", false, had, 70 - had);
        effects.add(new EffectStatistic(
                source.area(),
                "any",
                evaluation(source.area()),
                new EffectStatistic.Figures(70, 180.5, -0.1, 0.05, 0)));
        return this;
    }

    /** Of records of its own for each area. */
    public static EffectStatistic.Evaluation evaluation(String area) {
        return new EffectStatistic.Evaluation("Scheme", "2026-03-31", Sha256.hex(area));
    }

    public NationalReturn exact() {
        return new NationalReturn(
                NationalReturn.SCHEMA, source.area(), List.of(source), tables, effects, List.of("model m@1"));
    }

    public NationalReturn sent(NationalReturn... earlier) {
        return Disclosure.protect(exact(), List.of(earlier));
    }
}
