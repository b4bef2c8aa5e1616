package iomtriage.cli.run;

import iomtriage.evaluation.fairness.FairnessReport;
import iomtriage.evaluation.fairness.SmallCells;
import iomtriage.evaluation.validation.Validation;
import java.util.List;

/** Takes out of a measurement what must not leave the area. */
final class SmallGroups {

    private static final SmallCells CELLS = new SmallCells(10);

    private SmallGroups() {}

    /** The same without groupings in which a count lies below 10: in a table of rates it could be worked out. */
    static Measured without(Measured measured) {
        Validation whole = measured.validation();
        List<FairnessReport> shown = whole.fairness().stream()
                .filter(report -> CELLS.suppress(report).withheld().isEmpty())
                .toList();
        return new Measured(
                measured.split(),
                measured.judged(),
                new Validation(
                        whole.name(),
                        whole.outcome(),
                        whole.evaluation(),
                        shown,
                        whole.reliability(),
                        whole.curve(),
                        whole.list(),
                        whole.rivals()));
    }
}
