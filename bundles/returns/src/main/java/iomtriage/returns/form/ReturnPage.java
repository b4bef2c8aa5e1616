package iomtriage.returns.form;

import iomtriage.evaluation.report.Block;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.report.Section;
import iomtriage.returns.Cell;
import iomtriage.returns.CountTable;
import iomtriage.returns.EffectStatistic;
import iomtriage.returns.NationalReturn;
import iomtriage.returns.disclosure.DisclosureRule;
import iomtriage.returns.merging.PooledEffect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A return as a page to read. */
final class ReturnPage {

    private static final double HUNDRED = 100;
    private static final double NORMAL = 1.959964;

    private final NationalReturn given;

    ReturnPage(NationalReturn given) {
        this.given = given;
    }

    String html() {
        List<Section> sections = new ArrayList<>();
        sections.add(about());
        Map<String, List<CountTable>> bySection = given.tables().stream()
                .collect(Collectors.groupingBy(CountTable::section, LinkedHashMap::new, Collectors.toList()));
        bySection.forEach((title, tables) -> sections.add(new Section(title, blocks(tables))));
        if (!given.effects().isEmpty()) {
            sections.add(effects());
        }
        sections.add(new Section(
                "Models, policies and rules in use",
                List.of(
                        given.versions().isEmpty()
                                ? new Block.Paragraph("None was named.")
                                : new Block.Points(given.versions()))));
        return new EvaluationReport(
                        "Return on Integrated Offender Management: " + given.by() + ", "
                                + given.period().from() + " to "
                                + given.period().to(),
                        sections)
                .html();
    }

    private Section about() {
        List<List<String>> rows = given.sources().stream()
                .map(source -> List.of(source.area(), rule(source.rule()), source.digest()))
                .toList();
        return new Section(
                "What this is",
                List.of(
                        new Block.Paragraph("Counts of people on Integrated Offender Management, from "
                                + given.period().from() + " to "
                                + given.period().to() + ". No person can be found in it."),
                        new Block.Points(List.of(
                                "\"Withheld\" is not none. Beside it stands what the number can be, by what is shown.",
                                "A count of nobody is withheld like any small one.",
                                "A sum of several areas says how many of them withhold their part.",
                                "Nothing here says why areas differ, and no area is ranked.")),
                        new Block.Table(
                                "Areas", List.of("Area", "Rule of disclosure", "SHA-256 of its return"), rows)));
    }

    private static String rule(DisclosureRule rule) {
        return "Counts below " + rule.minimum() + " are withheld; none can be worked out to within fewer than "
                + rule.within() + (rule.roundTo() == 1 ? "" : "; rounded to " + rule.roundTo());
    }

    /** Tables of one section with the same columns are rows of one. */
    private static List<Block> blocks(List<CountTable> tables) {
        Map<List<String>, List<CountTable>> alike = tables.stream()
                .collect(Collectors.groupingBy(ReturnPage::columns, LinkedHashMap::new, Collectors.toList()));
        List<Block> blocks = new ArrayList<>();
        alike.forEach((columns, those) -> blocks.add(those.size() == 1 ? list(those.get(0)) : matrix(columns, those)));
        return blocks;
    }

    private static List<String> columns(CountTable table) {
        return table.cells().stream().map(Cell::words).toList();
    }

    private static Block list(CountTable table) {
        return new Block.Table(
                table.title(),
                List.of("", "People"),
                table.cells().stream()
                        .map(cell -> List.of(cell.words(), text(cell)))
                        .toList());
    }

    private static Block matrix(List<String> columns, List<CountTable> tables) {
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(columns);
        List<List<String>> rows = new ArrayList<>();
        for (CountTable table : tables) {
            List<String> row = new ArrayList<>(List.of(table.title()));
            table.cells().forEach(cell -> row.add(text(cell)));
            rows.add(row);
        }
        return new Block.Table(tables.get(0).section(), header, rows);
    }

    static String text(Cell cell) {
        String can = cell.high() == null
                ? String.format(Locale.UK, "%,d or more", cell.low())
                : String.format(Locale.UK, "%,d to %,d", cell.low(), cell.high());
        if (cell.withheld() == 0) {
            return String.format(Locale.UK, "%,d", cell.count());
        }
        return cell.shown() == 0
                ? "withheld (" + can + ")"
                : String.format(Locale.UK, "%,d, and %d withheld (%s together)", cell.count(), cell.withheld(), can);
    }

    private Section effects() {
        List<List<String>> rows =
                given.effects().stream().map(ReturnPage::effect).toList();
        List<Block> blocks = new ArrayList<>();
        for (String outcome : given.effects().stream()
                .map(EffectStatistic::outcome)
                .distinct()
                .toList()) {
            PooledEffect.of(given.effects(), outcome)
                    .ifPresent(
                            pooled -> blocks.add(
                                    new Block.Paragraph(
                                            outcome
                                                    + ", " + pooled.areas() + " areas together: "
                                                    + points(pooled.difference(), pooled.reach())
                                                    + ". True effects differ between areas by about "
                                                    + String.format(Locale.UK, "%.1f", pooled.betweenAreas() * HUNDRED)
                                                    + " points (standard deviation; DerSimonian and Laird, with the 95% interval of Hartung and Knapp).")));
            long withheld = given.effects().stream()
                    .filter(each ->
                            each.outcome().equals(outcome) && each.shown().isEmpty())
                    .count();
            if (withheld > 0) {
                blocks.add(new Block.Paragraph(outcome + ", effects withheld: " + withheld + " of "
                        + areas(outcome)
                        + " evaluated. No pooled effect is of all of them: it leaves out areas where few"
                        + " people, or all but few, had the outcome, so it may lean towards the others."));
            }
        }
        blocks.add(new Block.Table(
                "Difference between people on a programme and people like them, with 95% intervals",
                List.of("Outcome", "Area", "Records up to", "People analysed", "Difference", "Warnings"), rows));
        return new Section("Do programmes work?", blocks);
    }

    private String areas(String outcome) {
        long areas = given.effects().stream()
                .filter(each -> each.outcome().equals(outcome))
                .count();
        return areas == 1 ? "1 area" : areas + " areas";
    }

    private static List<String> effect(EffectStatistic each) {
        String to = each.evaluation().to();
        return each.shown()
                .map(found -> List.of(
                        each.outcome(),
                        each.area(),
                        to,
                        String.format(Locale.UK, "%,d", found.analysed()),
                        points(found.difference(), NORMAL * found.standardError()),
                        found.warnings() == 0 ? "none" : found.warnings() + ": not pooled"))
                .orElse(List.of(each.outcome(), each.area(), to, "withheld", "withheld: not pooled", "withheld"));
    }

    private static String points(double difference, double reach) {
        return String.format(
                Locale.UK,
                "%+.1f points (%+.1f to %+.1f)",
                difference * HUNDRED,
                (difference - reach) * HUNDRED,
                (difference + reach) * HUNDRED);
    }
}
