package iomtriage.evaluation.report;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.programme.CostBenefit;
import java.util.ArrayList;
import java.util.List;

/** What a programme costs and saves, as a section of its report. */
public final class CostSection {

    private static final String MINUS = "\u2212";

    private CostSection() {}

    /** @param sources where the unit costs come from, a sentence each */
    public static Section of(CostBenefit found, List<String> sources) {
        return new Section(
                "What it costs and saves",
                List.of(
                        new Block.Paragraph(found.verdict()),
                        new Block.Points(sentences(found)),
                        new Block.Paragraph(
                                "Counted are proven reoffences within a year and nothing else: not harm that never came to a court,"
                                        + " nor what comes after the year. Unit costs are the area's own:"),
                        new Block.Points(sources)));
    }

    /** The same in sentences. */
    public static List<String> sentences(CostBenefit found) {
        List<String> sentences = new ArrayList<>();
        sentences.add("One person on the programme costs " + money(found.person()) + ", one proven reoffence "
                + money(found.reoffence()) + ".");
        sentences.add("The place is paid for by " + times(found.breakEven())
                + " reoffences avoided for each person in the year; " + times(found.avoided()) + " were.");
        sentences.add("Saved for each person, less the place: " + money(found.saved()) + ".");
        return sentences;
    }

    private static String money(Measured figure) {
        return amount(figure.value()) + " (" + amount(figure.low()) + " to " + amount(figure.high()) + ")";
    }

    private static String amount(double value) {
        return (Math.round(value) < 0 ? MINUS : "") + Numbers.count(Math.abs(Math.round(value)));
    }

    private static String times(Measured figure) {
        return number(figure.value()) + " (" + number(figure.low()) + " to " + number(figure.high()) + ")";
    }

    private static String number(double value) {
        return (value < 0 ? MINUS : "") + Numbers.fixed(Math.abs(value), 2);
    }
}
