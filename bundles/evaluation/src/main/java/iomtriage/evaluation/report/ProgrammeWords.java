package iomtriage.evaluation.report;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.matching.Balance;
import iomtriage.evaluation.programme.Effect;
import iomtriage.evaluation.programme.ProgrammeFinding;
import iomtriage.evaluation.programme.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an evaluation of a programme found, in plain words, for page and terminal. */
public final class ProgrammeWords {

    /** With more lost than this, the result is about other people than those on the programme. Our choice. */
    private static final double FEWEST_MATCHED = 0.8;

    /** With more faulty follow-ups than this in either group, faults may decide the result. Our choice. */
    private static final double MOST_FAULTY = 0.02;

    /** A test that must show nothing says little with an interval that reaches further to a side. Our choice. */
    private static final double WIDE = 0.1;

    /** So many needs are named in a warning. */
    private static final int NAMED = 3;

    private final ProgrammeFinding found;

    public ProgrammeWords(ProgrammeFinding found) {
        this.found = found;
    }

    /** What must be read before any result; none if all is well. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (found.faults().participants() > MOST_FAULTY * found.analysed()
                || found.faults().compared() > MOST_FAULTY * found.compared()) {
            warnings.add(faults().orElseThrow()
                    + " A reoffence without a date is not counted, and that may account for any difference. Correct the records"
                    + " first.");
        }
        if (found.withoutCaliper()) {
            warnings.add(
                    "People were matched without a caliper, so some are compared with people who are not like them. Do not"
                            + " read what follows as an effect of the programme.");
        }
        if (!found.needsApart().isEmpty()) {
            warnings.add("The groups still differ by more than 0.1 standard deviations in "
                    + found.needsApart().size() + " of " + found.needs().size()
                    + " needs, which may account for any difference between them; in groups of this size chance alone would"
                    + " make about " + Numbers.fixed(found.needsByChance(), 0)
                    + " differ so. People on the programme, beside those they are compared with: " + needsApart()
                    + ".");
        }
        if (found.placebo().difference().excludes(0)) {
            warnings.add(
                    "The groups already differed before anybody joined ("
                            + found.placebo().outcome() + ": " + EffectWords.difference(found.placebo())
                            + "). The programme cannot have caused that, so a difference afterwards may not be its effect, either.");
        }
        if (found.analysed() < FEWEST_MATCHED * found.eligible()) {
            warnings.add("Only " + found.analysed() + " of " + found.eligible()
                    + " people on the programme have people like them. The result says nothing about the others.");
        }
        return warnings;
    }

    /** Of how many people the follow-up is faulty; empty if of nobody. */
    public Optional<String> faults() {
        ProgrammeFinding.Faults faults = found.faults();
        return faults.participants() + faults.compared() == 0
                ? Optional.empty()
                : Optional.of("What is on record by the end of follow-up holds what cannot be true of "
                        + Numbers.count(faults.participants()) + " of the " + Numbers.count(found.analysed())
                        + " people on the programme who were analysed, and of " + Numbers.count(faults.compared())
                        + " of the " + Numbers.count(found.compared())
                        + " they are compared with. They count by what can be read.");
    }

    /** Those that differ most; the table of balance has them all. */
    private String needsApart() {
        List<Balance> apart = found.needsApart().stream()
                .sorted(Comparator.comparingDouble((Balance row) -> -Math.abs(row.after())))
                .toList();
        String named = apart.stream().limit(NAMED).map(ProgrammeWords::apart).collect(Collectors.joining("; "));
        return apart.size() <= NAMED
                ? named
                : named + "; and " + (apart.size() - NAMED) + " more (see the table of differences)";
    }

    private static String apart(Balance row) {
        return row.covariate() + " " + (row.after() > 0 ? "higher" : "lower") + " by "
                + standardised(Math.abs(row.after())) + " standard deviations";
    }

    static String standardised(double difference) {
        return Double.isInfinite(difference)
                ? "infinitely many"
                : Numbers.fixed(difference, 2).replace('-', '\u2212');
    }

    /** The figures that the verdict rests on. */
    public String figures() {
        Effect effect = found.reoffending();
        return "Of " + Numbers.count(found.analysed()) + " people on the programme, "
                + Numbers.percent(effect.participants().value())
                + " committed a proven reoffence within a year, against "
                + Numbers.percent(effect.compared().value()) + " of " + Numbers.count(found.compared())
                + " people like them: a difference of " + EffectWords.difference(effect)
                + ", 95% interval in brackets.";
    }

    /** How many people it would take, or that nobody should ask; nothing where no study could show it. */
    public List<String> needed() {
        if (found.isTooSmallToPlanFor()) {
            return List.of("The difference seen is under half a point: too small to plan for.");
        }
        if (found.needed().isEmpty()) {
            return List.of();
        }
        return List.of(
                "To show a difference of the size seen, if it is real, with a chance of 80%, "
                        + Numbers.count(found.needed().getAsLong())
                        + " people on the programme would have to be analysed, with as many to compare them with for each as here.");
    }

    /** An outcome from before, and how much it means that it shows nothing. */
    public String placebo() {
        Measured difference = found.placebo().difference();
        return "An outcome from before anybody joined, which must show nothing: "
                + found.placebo().outcome() + ", " + EffectWords.difference(found.placebo())
                + ". It has a part in what people are matched on, sanctions of five years, so it is no proof that the groups are"
                + " alike in all else."
                + (Math.max(difference.high() - difference.value(), difference.value() - difference.low()) > WIDE
                        ? " As its interval is wider than 10 points to a side, it is a weak test."
                        : "");
    }

    /** How much further participants' offences fell, and that this is not the effect. */
    public String changes() {
        Measured difference = found.change().difference();
        return "Change of those on the programme less that of people like them, per 100 people: "
                + EffectWords.signed(Effect.Unit.PER_YEAR, difference.value()) + " ("
                + EffectWords.signed(Effect.Unit.PER_YEAR, difference.low()) + " to "
                + EffectWords.signed(Effect.Unit.PER_YEAR, difference.high())
                + ", 95% interval). This is not the effect that the verdict rests on: matched people differ by chance in what"
                + " they did in the year before, and that counts in it.";
    }

    /** The comparison that must not be made. */
    public String unmatched() {
        return "Without matching, the difference would have been " + EffectWords.difference(found.unmatched())
                + ": that compares people who differed before anybody joined.";
    }

    /** What may be said, and what may not. */
    public List<String> sayable() {
        String figures = EffectWords.difference(found.reoffending());
        return switch (found.verdict()) {
            case LOWER ->
                List.of(
                        "What can be said: this evaluation provides evidence that people on the programme reoffended less than"
                                + " people like them (" + figures + ").",
                        "What cannot be said: that the programme is the cause beyond doubt, or that it would do the same"
                                + " elsewhere.");
            case HIGHER ->
                List.of(
                        "What can be said: this evaluation provides evidence that people on the programme reoffended more than"
                                + " people like them (" + figures + "). Closer watching finds more offences, too.",
                        "What cannot be said: that the programme makes people offend, or that it would do the same elsewhere.");
            case NOT_ENOUGH_EVIDENCE ->
                List.of(
                        "What can be said: there is not enough evidence either way; differences from "
                                + EffectWords.signed(
                                        Effect.Unit.SHARE,
                                        found.reoffending().difference().low()) + " to "
                                + EffectWords.signed(
                                        Effect.Unit.SHARE,
                                        found.reoffending().difference().high())
                                + " points remain possible.",
                        "What cannot be said: that the programme works, or that it does not.");
        };
    }

    /** In three lines. */
    public List<String> inShort() {
        List<String> lines = new ArrayList<>(List.of(found.verdict().sentence(), figures()));
        if (found.verdict() == Verdict.NOT_ENOUGH_EVIDENCE) {
            lines.addAll(needed());
        }
        return lines;
    }
}
