package iomtriage.cli.score;

import iomtriage.api.finding.Finding;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.tables.RequiredColumns;
import iomtriage.tables.Table;
import iomtriage.tables.TableRow;
import iomtriage.tables.UnknownCodes;
import iomtriage.tables.csv.TableException;
import java.util.ArrayList;
import java.util.List;

/** Ranks the rows of a table on one outcome. Rows that cannot be used are listed, and the rest is ranked. */
public final class TableRanking {

    private static final int MOST_REFUSALS = 1000;

    /** What became of one row. */
    private record Scored(TableRow row, double logOdds) {}

    /**
     * The highest rows.
     *
     * @param top those asked for, highest first
     * @param ranked how many rows were scored
     * @param expected to how many of them the outcome is expected to happen
     * @param refusedRows how many rows could not be used
     * @param refused what was wrong with them, from the first on, a bounded number
     * @param notes what was done about codes that are not listed
     */
    public record Result(
            List<TopRows.Entry> top,
            long ranked,
            double expected,
            long refusedRows,
            List<String> refused,
            List<String> notes) {}

    private final OutcomeModel model;
    private final TopRows top;
    private final List<String> refused = new ArrayList<>();
    private final UnknownCodes unknown = new UnknownCodes();
    private long ranked;
    private long refusedRows;
    private double expected;

    /** @param count how many rows to keep */
    public TableRanking(OutcomeModel model, int count) {
        this.model = model;
        this.top = new TopRows(count);
    }

    /** Reads and ranks a table. */
    public Result rank(Table table, RequiredColumns wanted, int threads) throws TableException {
        table.forEach(
                wanted,
                threads,
                row -> new Scored(row, row.canBeScored() ? model.logOdds(row.features()) : Double.NaN),
                this::add);
        refused.addAll(unknown.problems(false));
        return new Result(top.highestFirst(), ranked, expected, refusedRows, List.copyOf(refused), unknown.notes());
    }

    private void add(Scored scored) {
        unknown.see(scored.row());
        if (!scored.row().canBeScored()) {
            refusedRows++;
            scored.row().findings().stream()
                    .limit(MOST_REFUSALS - refused.size())
                    .map(Finding::message)
                    .forEach(refused::add);
            return;
        }
        ranked++;
        expected += OutcomeModel.probability(scored.logOdds());
        top.add(new TopRows.Entry(scored.row().reference(), scored.row().features(), scored.logOdds()));
    }
}
