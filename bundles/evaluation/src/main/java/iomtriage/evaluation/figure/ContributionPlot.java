package iomtriage.evaluation.figure;

import java.util.List;
import java.util.stream.DoubleStream;

/** What each term adds to one score: to the right it raises the score, to the left it lowers it. */
public final class ContributionPlot {

    private ContributionPlot() {}

    /** @param contributions in log-odds, in the order to show */
    public static Figure of(Caption caption, List<NamedValue> contributions) {
        BarRows bars = new BarRows(caption, "Contribution (log-odds)", contributions, DoubleStream.empty());
        Csv csv = new Csv("term", "contribution");
        contributions.forEach(bar -> csv.row(bar.name(), bar.value()));
        String note = "Filled, to the right: raises the score. Outlined, to the left: lowers it.";
        return new Figure(caption.name(), caption.title(), bars.end(note), csv.toString());
    }
}
