package iomtriage.evaluation.internal;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Every metric of every slice of the rows, as measured and in every resample.
 *
 * <p>All slices see the same resamples, so a difference or a ratio of two gets its interval draw by draw. Slice 0 is all rows.
 */
public final class MetricDraws {

    /** The slice that holds all rows. */
    public static final int OVERALL = 0;

    /** Work is handed out in blocks so that each reuses its buffers; which thread takes one changes nothing. */
    private static final int BLOCK = 25;

    private final List<Slice> slices;
    private final Resampling resampling;
    private final double[][][] draws;

    private MetricDraws(List<Slice> slices, Resampling resampling) {
        this.slices = slices;
        this.resampling = resampling;
        this.draws = new double[resampling.resamples()][slices.size()][];
    }

    /** @param groups row numbers of each further slice, which become slices 1, 2, ... */
    public static MetricDraws run(ScoredOutcomes scores, Capacity capacity, Resampling resampling, List<int[]> groups) {
        List<Slice> slices = Slice.all(scores, capacity, groups);
        MetricDraws draws = new MetricDraws(slices, resampling);
        People people = People.of(scores);
        int blocks = (resampling.resamples() + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> draws.fill(block * BLOCK, scores, capacity, people));
        return draws;
    }

    private void fill(int first, ScoredOutcomes scores, Capacity capacity, People people) {
        int[] times = new int[scores.rows()];
        double[] byRow = new double[scores.rows()];
        double[] byPlace = new double[scores.rows()];
        double places = (double) capacity.places() / scores.rows();
        int last = Math.min(first + BLOCK, resampling.resamples());
        for (int draw = first; draw < last; draw++) {
            people.draw(SplitMix.stream(resampling.seed(), draw), times, byRow);
            CutLine cut = slices.get(OVERALL).cut(places, byRow, byPlace);
            for (int slice = 0; slice < slices.size(); slice++) {
                draws[draw][slice] = slices.get(slice).figures(byRow, byPlace, cut);
            }
        }
    }

    /** All metrics of a slice with their intervals. */
    public MetricSet metricsOf(int slice) {
        Map<Metric, Measured> figures = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            derived(figuresOf -> figuresOf[slice][metric.ordinal()])
                    .ifPresent(measured -> figures.put(metric, measured));
        }
        RankedRows rows = slices.get(slice).rows();
        return new MetricSet(rows.size(), rows.positives(), figures);
    }

    /** One slice's figure less another's. */
    public Optional<Measured> difference(int slice, int reference, Metric metric) {
        int m = metric.ordinal();
        return derived(figures -> figures[slice][m] - figures[reference][m]);
    }

    /** One slice's figure over another's; nothing where the other's is 0. */
    public Optional<Measured> ratio(int slice, int reference, Metric metric) {
        int m = metric.ordinal();
        return derived(figures -> figures[slice][m] / figures[reference][m]);
    }

    /** A figure made of others, which come by slice and then by metric. */
    public Optional<Measured> derived(ToDoubleFunction<double[][]> formula) {
        double[] values = new double[draws.length];
        for (int draw = 0; draw < draws.length; draw++) {
            values[draw] = formula.applyAsDouble(draws[draw]);
        }
        return Percentiles.interval(formula.applyAsDouble(measured()), values, resampling.level());
    }

    /** This run's figure less another's, draw by draw. The two pair up if they share seed and people. */
    public Optional<Measured> lessThatOf(MetricDraws other, Metric metric) {
        int m = metric.ordinal();
        double[] values = new double[draws.length];
        for (int draw = 0; draw < draws.length; draw++) {
            values[draw] = draws[draw][OVERALL][m] - other.draws[draw][OVERALL][m];
        }
        double value = measured()[OVERALL][m] - other.measured()[OVERALL][m];
        return Percentiles.interval(value, values, resampling.level());
    }

    private double[][] measured() {
        return slices.stream().map(Slice::measured).toArray(double[][]::new);
    }
}
