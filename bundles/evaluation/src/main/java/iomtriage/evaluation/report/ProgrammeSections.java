package iomtriage.evaluation.report;

import iomtriage.charts.CurvesChart;
import iomtriage.charts.DotChart;
import iomtriage.charts.Estimate;
import iomtriage.charts.axis.Ruler;
import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.figure.Csv;
import iomtriage.evaluation.figure.Figure;
import iomtriage.evaluation.matching.Balance;
import iomtriage.evaluation.matching.MatchingSettings;
import iomtriage.evaluation.programme.Attrition;
import iomtriage.evaluation.programme.Effect;
import iomtriage.evaluation.programme.ProgrammeFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An evaluation of a programme as sections of a report: warnings and verdict first, then what they rest on. */
public final class ProgrammeSections {

    private static final String ON = "On the programme";
    private static final String LIKE = "People like them";
    private static final int POINTS = 100;

    private final ProgrammeFinding found;
    private final Attrition attrition;
    private final MatchingSettings settings;
    private final List<String> notes;

    private ProgrammeSections(
            ProgrammeFinding found, Attrition attrition, MatchingSettings settings, List<String> notes) {
        this.found = found;
        this.settings = settings;
        this.attrition = attrition;
        this.notes = List.copyOf(notes);
    }

    /**
     * The sections.
     *
     * @param attrition up to those who were analysed
     * @param settings how people were matched
     * @param notes what else a reader must know of the records
     */
    public static List<Section> of(
            ProgrammeFinding found, Attrition attrition, MatchingSettings settings, List<String> notes) {
        ProgrammeSections sections = new ProgrammeSections(found, attrition, settings, notes);
        return List.of(
                sections.inShort(),
                sections.people(),
                sections.outcomes(),
                sections.beforeAndAfter(),
                sections.alike(),
                sections.otherWay(),
                sections.method());
    }

    private Section inShort() {
        ProgrammeWords words = new ProgrammeWords(found);
        List<Block> blocks = new ArrayList<>();
        words.warnings().forEach(warning -> blocks.add(new Block.Notice(warning)));
        blocks.add(new Block.Paragraph(found.verdict().sentence()));
        blocks.add(new Block.Paragraph(words.figures()));
        List<String> points = new ArrayList<>(words.sayable());
        points.addAll(words.needed());
        points.add(words.unmatched());
        blocks.add(new Block.Points(points));
        return new Section("What was found", blocks);
    }

    private Section people() {
        List<List<String>> rows = attrition.steps().stream()
                .map(step -> List.of(
                        step.words(),
                        Numbers.count(step.left()),
                        step.lost().entrySet().stream()
                                .map(each -> Numbers.count(each.getValue()) + ": " + each.getKey())
                                .collect(Collectors.joining("; "))))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "From those on the scheme to those analysed", List.of("Step", "People", "Lost here, and why"), rows));
        if (!notes.isEmpty()) {
            blocks.add(new Block.Points(notes));
        }
        return new Section("Who was analysed", blocks);
    }

    private Section outcomes() {
        List<Effect> all = Stream.concat(Stream.of(found.reoffending()), found.others().stream())
                .toList();
        List<Effect> shares = all.stream()
                .filter(effect -> effect.unit() == Effect.Unit.SHARE)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(effects("Outcomes in the year after joining, with 95% intervals", all));
        blocks.add(new Block.Paragraph(
                "The verdict rests on the first row alone. The other rows are not adjusted for how many"
                        + " they are: about one in twenty shows a difference by chance. An outcome that fewer than five people in"
                        + " either group have is left out."));
        blocks.add(new Block.Drawing(differences(shares)));
        blocks.add(new Block.Drawing(curves()));
        return new Section("Outcomes", blocks);
    }

    private static Block.Table effects(String caption, List<Effect> effects) {
        return new Block.Table(
                caption,
                List.of("Outcome", ON, LIKE, "Difference"),
                effects.stream()
                        .map(effect -> List.of(
                                effect.outcome(),
                                EffectWords.interval(effect.unit(), effect.participants()),
                                EffectWords.interval(effect.unit(), effect.compared()),
                                EffectWords.difference(effect)))
                        .toList());
    }

    private static Figure differences(List<Effect> effects) {
        Csv csv = new Csv("outcome", "difference", "low", "high");
        List<DotChart.Row> rows = new ArrayList<>();
        for (Effect effect : effects) {
            Measured difference = effect.difference();
            csv.row(effect.outcome(), difference.value(), difference.low(), difference.high());
            rows.add(new DotChart.Row(
                    effect.outcome().replace(" within a year", ""),
                    Optional.of(new Estimate(
                            POINTS * difference.value(), POINTS * difference.low(), POINTS * difference.high())),
                    EffectWords.difference(effect)));
        }
        String title = "Difference in the share who reoffend within a year";
        DotChart chart = new DotChart(
                title,
                "Points; left of the dashed line, fewer on the programme",
                Ruler.PLAIN,
                OptionalDouble.of(0),
                rows);
        return Figure.of("programme-differences", title, chart, csv);
    }

    private Figure curves() {
        ProgrammeFinding.Curves curves = found.curves();
        double[] days = IntStream.range(0, curves.participants().length)
                .asDoubleStream()
                .toArray();
        Csv csv = new Csv("day", "participants", "compared");
        for (int day = 0; day < days.length; day++) {
            csv.row(day, curves.participants()[day], curves.compared()[day]);
        }
        CurvesChart chart = new CurvesChart(
                "Days at liberty",
                "No reoffence yet",
                days,
                1,
                List.of(
                        new CurvesChart.Curve(ON, curves.participants()),
                        new CurvesChart.Curve(LIKE, curves.compared())));
        return Figure.of("programme-curves", "Share without a proven reoffence yet (Kaplan\u2013Meier)", chart, csv);
    }

    private Section beforeAndAfter() {
        ProgrammeFinding.Change change = found.change();
        return new Section(
                "Before and after",
                List.of(
                        new Block.Paragraph(
                                "People are chosen for a programme when they offend most, so they offend less"
                                        + " afterwards whatever is done (regression to the mean). What counts is how much further those"
                                        + " on the programme fell than people like them who were not on it."),
                        new Block.Table(
                                "Proven offences per 100 people",
                                List.of("", "In the year before", "In the year after", "Change"),
                                List.of(
                                        change(ON, change.participantsBefore(), change.participantsAfter()),
                                        change(LIKE, change.comparedBefore(), change.comparedAfter()))),
                        new Block.Paragraph(new ProgrammeWords(found).changes())));
    }

    private static List<String> change(String who, double before, double after) {
        return List.of(
                who,
                EffectWords.value(Effect.Unit.PER_YEAR, before),
                EffectWords.value(Effect.Unit.PER_YEAR, after),
                EffectWords.signed(Effect.Unit.PER_YEAR, after - before));
    }

    private Section alike() {
        List<List<String>> rows = found.balance().stream()
                .sorted(Comparator.comparingDouble((Balance row) -> -Math.abs(row.after())))
                .map(row -> List.of(
                        row.covariate(),
                        ProgrammeWords.standardised(row.before()),
                        ProgrammeWords.standardised(row.after()),
                        row.varianceRatio().isPresent()
                                ? Numbers.fixed(row.varianceRatio().getAsDouble(), 2)
                                : "not defined",
                        row.balanced() ? "yes" : "no"))
                .toList();
        long apart = found.balance().stream().filter(row -> !row.balanced()).count();
        return new Section(
                "Are the groups alike?",
                List.of(
                        new Block.Points(List.of(
                                "They differ by more than 0.1 standard deviations in " + apart + " of "
                                        + found.balance().size() + " facts after matching.",
                                Numbers.count(found.compared())
                                        + " different people are compared; as some count more than once,"
                                        + " they carry as much information as "
                                        + Numbers.count(found.effectiveSize()) + ".",
                                new ProgrammeWords(found).placebo(),
                                "Matching removes differences in what is on record. Those who chose people for the programme may have"
                                        + " known more.")),
                        new Block.Table(
                                "Differences in standard deviations, largest first",
                                List.of("Fact", "Before matching", "After", "Ratio of variances", "Within 0.1"),
                                rows),
                        new Block.Drawing(overlapping())));
    }

    private Figure overlapping() {
        ProgrammeFinding.Density density = found.density();
        int bins = density.participants().length;
        double[] from = IntStream.rangeClosed(0, bins)
                .mapToDouble(i -> density.from() + i * density.width())
                .toArray();
        Csv csv = new Csv("log-odds-from", "participants", "others");
        for (int i = 0; i < bins; i++) {
            csv.row(from[i], density.participants()[i], density.others()[i]);
        }
        CurvesChart chart = new CurvesChart(
                "How likely to join (log-odds)",
                "Share of the group",
                from,
                CurvesChart.topOf(density.participants(), density.others()),
                List.of(
                        new CurvesChart.Curve(ON, closed(density.participants())),
                        new CurvesChart.Curve("Everybody else, before matching", closed(density.others()))));
        return Figure.of("programme-overlap", "How far the groups overlap in how likely they were to join", chart, csv);
    }

    private static double[] closed(double[] bins) {
        return IntStream.rangeClosed(0, bins.length)
                .mapToDouble(i -> i < bins.length ? bins[i] : bins[bins.length - 1])
                .toArray();
    }

    private Section otherWay() {
        Measured matched = found.reoffending().difference();
        Measured overlap = found.overlap().get(0).difference();
        boolean agree = overlap.low() <= matched.value() && matched.value() <= overlap.high()
                || matched.low() <= overlap.value() && overlap.value() <= matched.high();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                "Overlap weighting leaves nobody out: it gives most weight to people who were as likely to"
                        + " join as not. It answers for them, where matching answers for those on the programme, so the two part where"
                        + " the programme does more for some people than for others, or where matching leaves people out. "
                        + (agree
                                ? "Here they agree."
                                : "Here they do not agree: find out for whom before resting anything on either.")));
        blocks.add(effects("By overlap weighting, with 95% intervals", found.overlap()));
        found.resampled()
                .ifPresent(
                        again -> blocks.add(
                                new Block.Paragraph(
                                        "As a check on the interval of the matched difference, drawing"
                                                + " people again with the matches that they have gives "
                                                + EffectWords.signed(Effect.Unit.SHARE, again.low()) + " to "
                                                + EffectWords.signed(Effect.Unit.SHARE, again.high())
                                                + " points. It keeps the matches, so it tells nothing of how much it matters who was matched.")));
        return new Section("By another way", blocks);
    }

    private Section method() {
        return new Section(
                "How it was made",
                List.of(new Block.Points(List.of(
                        "In the form of the Justice Data Lab. Everybody is followed for a year from the day on which they joined, or"
                                + " were released if they joined in custody; a reoffence counts if it led to a caution or conviction in"
                                + " that year or the six months after it.",
                        "Compared are people who had not joined by the same day, were at liberty on it and had something on record,"
                                + " whether or not they joined later; they are followed until they do. To pick only people who"
                                + " never join would be to pick them by knowing the future.",
                        "Facts are those known on that day. People are matched on how likely they were to join (logistic regression"
                                + " with a ridge), each with up to " + settings.perParticipant() + " others "
                                + (settings.hasNoCaliper()
                                        ? "without a caliper"
                                        : "within a caliper of " + Numbers.compact(settings.caliper(), 3)
                                                + " standard deviations")
                                + ", who may be used again.",
                        "Intervals are robust to people being used again (by matched set and by person), and take the weights as"
                                + " known. In 1,000 simulated studies with an effect and 1,000 without, 95% intervals held the truth"
                                + " in 928 and 941 of 999, where 949 are to be expected. The share allows for"
                                + " people followed for less than a year (Kaplan\u2013Meier); frequency counts days at liberty alone.",
                        "Fewer than 30 people are not analysed. It advises; people decide."))));
    }
}
