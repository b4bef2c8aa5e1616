package iomtriage.evaluation.internal.resampling;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.statistics.ChiSquared;
import iomtriage.evaluation.internal.statistics.Shares;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Every metric of every slice of the rows, as measured and in every resample. Slice 0 is all rows.
 *
 * <p>Shares, the area under the curve among them, have the intervals of {@link Shares}, for as many independent people as the
 * spread of the resamples says, or as there are where nothing is spread. All else has percentiles of the resamples. All slices see the
 * same resamples, so what has no formula gets its interval draw by draw.
 */
public final class MetricDraws {

    /** The slice that holds all rows. */
    public static final int OVERALL = 0;

    /** Work is handed out in blocks so that each reuses its buffers; which thread takes one changes nothing. */
    private static final int BLOCK = 25;

    /** Sums of shares of people are not exact. */
    private static final double ROUNDING = 1e-12;

    private final List<Slice> slices;
    private final Resampling resampling;
    private final double[][][] draws;
    private final double peoplePerRow;
    private final double z;

    private MetricDraws(List<Slice> slices, Resampling resampling, double peoplePerRow) {
        this.slices = slices;
        this.peoplePerRow = peoplePerRow;
        this.z = ChiSquared.normalReach(resampling.level());
        this.resampling = resampling;
        this.draws = new double[resampling.resamples()][slices.size()][];
    }

    /** @param groups row numbers of each further slice, which become slices 1, 2, ... */
    public static MetricDraws run(ScoredOutcomes scores, Capacity capacity, Resampling resampling, List<int[]> groups) {
        List<Slice> slices = Slice.all(scores, capacity, groups);
        People people = People.of(scores);
        MetricDraws draws = new MetricDraws(slices, resampling, people.perRow());
        int blocks = (resampling.resamples() + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> draws.fill(block * BLOCK, scores, capacity, people));
        return draws;
    }

    private void fill(int first, ScoredOutcomes scores, Capacity capacity, People people) {
        int[] times = new int[scores.rows()];
        double[] byRow = new double[scores.rows()];
        double[] byPlace = new double[scores.rows()];
        double places = (double) capacity.places() * scores.repeats() / scores.rows();
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
            figure(slice, metric).ifPresent(measured -> figures.put(metric, measured));
        }
        RankedRows rows = slices.get(slice).rows();
        return new MetricSet(rows.size() / rows.repeats, rows.positives() / rows.repeats, figures);
    }

    private Optional<Measured> figure(int slice, Metric metric) {
        if (isShare(metric)) {
            return interval(slice, metric).map(at -> at.apply(z));
        }
        RankedRows rows = slices.get(slice).rows();
        boolean both = rows.positives() > 0 && rows.positives() < rows.size();
        // From people of one outcome no resample can draw another, and the error of a score seems better known than it
        // is.
        return both || metric == Metric.MEAN_PREDICTED
                ? derived(figures -> figures[slice][metric.ordinal()])
                : Optional.empty();
    }

    /** One slice's figure less another's. */
    public Optional<Measured> difference(int slice, int reference, Metric metric) {
        int m = metric.ordinal();
        return isShare(metric)
                ? ofBoth(slice, reference, metric, Shares::difference)
                : derived(figures -> figures[slice][m] - figures[reference][m]);
    }

    /** One slice's figure over another's; nothing where the other's is 0. */
    public Optional<Measured> ratio(int slice, int reference, Metric metric) {
        int m = metric.ordinal();
        return isShare(metric)
                ? ofBoth(slice, reference, metric, Shares::ratio).flatMap(ratio -> ratio)
                : derived(figures -> figures[slice][m] / figures[reference][m]);
    }

    /** The chance of a difference as large as that of two slices if there were none; 1 where a figure is not defined. */
    public double chance(int slice, int reference, Metric metric) {
        if (isShare(metric)) {
            return interval(slice, metric)
                    .flatMap(one -> interval(reference, metric).map(other -> Shares.chance(one, other)))
                    .orElse(1.0);
        }
        int m = metric.ordinal();
        double difference = measured(slice, metric) - measured(reference, metric);
        double variance = variance(figures -> figures[slice][m] - figures[reference][m]);
        return variance > 0 ? ChiSquared.beyond(difference * difference / variance, 1) : 1;
    }

    /**
     * How many people another slice's rate would put where this one has nobody; infinite where nothing of this one's is empty, or
     * the figure does not count people.
     */
    public double expectedInEmptyCell(int slice, int other, Metric metric) {
        double here = measured(slice, metric);
        boolean counts = isShare(metric) && metric != Metric.AUC && metric != Metric.CALIBRATION_GAP;
        if (!counts || here > 0 && here < 1) {
            return Double.POSITIVE_INFINITY;
        }
        return slices.get(slice).size(metric) * peoplePerRow * Math.abs(measured(other, metric) - here);
    }

    private <T> Optional<T> ofBoth(int slice, int reference, Metric metric, BiFunction<Measured, Measured, T> formula) {
        return interval(slice, metric)
                .flatMap(one -> interval(reference, metric).map(other -> formula.apply(one.apply(z), other.apply(z))));
    }

    /** The calibration gap is the mean score, taken as it is, less the observed share. */
    private static boolean isShare(Metric metric) {
        return metric == Metric.AUC || metric.unit() == Metric.Unit.SHARE && metric != Metric.MEAN_PREDICTED;
    }

    private Optional<DoubleFunction<Measured>> interval(int slice, Metric metric) {
        double value = measured(slice, metric);
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        if (metric == Metric.CALIBRATION_GAP) {
            double predicted = measured(slice, Metric.MEAN_PREDICTED);
            return interval(slice, Metric.OUTCOME_RATE).map(rate -> width -> {
                Measured observed = rate.apply(width);
                return new Measured(value, predicted - observed.high(), predicted - observed.low());
            });
        }
        double size = independentPeople(slice, metric, value);
        return Optional.of(width -> Shares.interval(value, size, width));
    }

    private double independentPeople(int slice, Metric metric, double share) {
        double rows = slices.get(slice).size(metric);
        double spread = share * (1 - share);
        if (!(spread > ROUNDING)) {
            return rows * peoplePerRow;
        }
        double variance = variance(figures -> figures[slice][metric.ordinal()]);
        if (variance <= ROUNDING * spread) {
            // The number of places fixes it, as it does the share of everybody who is on the list.
            return Double.POSITIVE_INFINITY;
        }
        return Double.isNaN(variance) ? rows * peoplePerRow : spread / variance;
    }

    private double measured(int slice, Metric metric) {
        return slices.get(slice).measured()[metric.ordinal()];
    }

    /** Of the draws that are defined; NaN with fewer than two. */
    private double variance(ToDoubleFunction<double[][]> formula) {
        double[] values = Arrays.stream(draws)
                .mapToDouble(formula)
                .filter(Double::isFinite)
                .toArray();
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }

    /** A figure made of others, which come by slice and then by metric. */
    public Optional<Measured> derived(ToDoubleFunction<double[][]> formula) {
        double[] values = new double[draws.length];
        for (int draw = 0; draw < draws.length; draw++) {
            values[draw] = formula.applyAsDouble(draws[draw]);
        }
        return Percentiles.interval(formula.applyAsDouble(measured()), values, resampling.level());
    }

    /**
     * This run's figure less another's, draw by draw. The two pair up if they share seed and people. Where both are 0 or both 1,
     * though not for the same reason, no draw can tell them apart, and they are taken as if of different people.
     */
    public Optional<Measured> lessThatOf(MetricDraws other, Metric metric) {
        int m = metric.ordinal();
        double[] values = new double[draws.length];
        boolean same = true;
        for (int draw = 0; draw < draws.length; draw++) {
            values[draw] = draws[draw][OVERALL][m] - other.draws[draw][OVERALL][m];
            same &= values[draw] == 0 || Double.isNaN(values[draw]);
        }
        double here = measured(OVERALL, metric);
        double there = other.measured(OVERALL, metric);
        if (isShare(metric) && same && here == there && (here == 0 || here == 1) && !samePlaces(other)) {
            return interval(OVERALL, metric)
                    .flatMap(one ->
                            other.interval(OVERALL, metric).map(two -> Shares.difference(one.apply(z), two.apply(z))));
        }
        return Percentiles.interval(here - there, values, resampling.level());
    }

    private boolean samePlaces(MetricDraws other) {
        RankedRows here = slices.get(OVERALL).rows();
        RankedRows there = other.slices.get(OVERALL).rows();
        return Arrays.equals(here.row, there.row) && Arrays.equals(here.tie, there.tie);
    }

    private double[][] measured() {
        return slices.stream().map(Slice::measured).toArray(double[][]::new);
    }
}
