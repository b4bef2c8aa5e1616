package iomtriage.scoring.caseload;

import iomtriage.records.memory.Lazy;
import iomtriage.records.parallel.Workers;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.scoring.pack.layout.Phrasing;
import java.util.List;

/**
 * Says a value beside those of the whole caseload: "4 sanctions in the last 12 months, more than 93% of the caseload". All
 * values are counted when the first is asked for. People in whom it is missing count among the caseload, never among those
 * below or above. Thread-safe.
 */
public final class CaseloadComparison implements Phrasing {

    private static final String OTHERS = "the caseload";
    /** Fewer people than this make a poor percentage: then a value is said by itself. */
    private static final int FEWEST = 100;

    /** Columns counted together: as many as lie side by side in what a processor fetches at once. */
    private static final int TOGETHER = 8;

    private final List<ScoredPerson> people;
    private final InputLayout layout;
    private final Workers workers;
    private final Lazy<Percentiles[]> columns = new Lazy<>(this::count);

    /**
     * @param caseload the people compared with
     * @param workers who counts, when the first value is asked for
     */
    public CaseloadComparison(ScoredCaseload caseload, Workers workers) {
        this.people = caseload.people();
        this.layout = caseload.scorer().pack().layout();
        this.workers = workers;
    }

    @Override
    public String phrase(int column, double[] row) {
        String words = layout.phrase(column, row);
        double value = row[column];
        if (people.size() < FEWEST || Double.isNaN(value) || !layout.isComparable(column)) {
            return words;
        }
        // Of every column at once: threads that ask for one after the other would get in each other's way.
        return words + layout.comparison(column, value, columns.get()[column].of(value, OTHERS));
    }

    /** A few columns together: what takes the time is to fetch the rows. */
    private Percentiles[] count() {
        Percentiles[] counted = new Percentiles[layout.size()];
        workers.each((layout.size() + TOGETHER - 1) / TOGETHER, part -> {
            int first = part * TOGETHER;
            double[][] values = new double[Math.min(TOGETHER, layout.size() - first)][people.size()];
            int[] known = gather(first, values);
            for (int i = 0; i < values.length; i++) {
                counted[first + i] = Percentiles.of(values[i], known[i], people.size());
            }
        });
        return counted;
    }

    /** Fills in the known values of neighbouring columns, and answers how many each has. */
    private int[] gather(int first, double[][] values) {
        int[] known = new int[values.length];
        for (ScoredPerson person : people) {
            double[] row = person.row();
            for (int i = 0; i < values.length; i++) {
                double value = row[first + i];
                if (!Double.isNaN(value)) {
                    values[i][known[i]++] = value;
                }
            }
        }
        return known;
    }
}
