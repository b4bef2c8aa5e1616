package iomtriage.evaluation.performance;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.resampling.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What lists of every length would hold: also called the gain curve. It shows what one more place buys.
 *
 * @param points from the shortest list to all people
 */
public record CapacityCurve(List<Point> points) {

    /** Copies the points. */
    public CapacityCurve {
        points = List.copyOf(points);
    }

    /**
     * Within people of equal score the curve is straight, the expected value over all ways of breaking the tie. Where several models
     * scored the people, each one's list has the same share of those it scored.
     *
     * @param wanted how many points, evenly spaced over the people, at least 1
     * @throws NotMeasurableException if nobody has the outcome, so that there is nothing to cover
     */
    public static CapacityCurve of(ScoredOutcomes scores, int wanted) {
        return new CapacityCurve(points(
                scores,
                IntStream.rangeClosed(1, wanted)
                        .mapToDouble(point -> (double) scores.rows() * point / wanted)
                        .toArray()));
    }

    /**
     * What a list of one length would hold. With more places than people everybody is on it.
     *
     * @throws NotMeasurableException if nobody has the outcome, so that there is nothing to cover
     */
    public static Point at(ScoredOutcomes scores, Capacity capacity) {
        double places = (double) capacity.places() * scores.repeats();
        return points(scores, Math.min(scores.rows(), places)).get(0);
    }

    /**
     * The curve as it may leave the area: with points so far apart that no fewer than that many people with the outcome, and without
     * it, lie between two of them.
     *
     * @param positives people with the outcome
     */
    public CapacityCurve withCountsFrom(int fewest, int positives) {
        List<Point> apart = new ArrayList<>();
        Point before = new Point(0, 0, 0);
        for (Point point : points) {
            double with = positives * (point.coverage() - before.coverage());
            double without = point.places() - before.places() - with;
            if (with >= fewest && without >= fewest) {
                apart.add(point);
                before = point;
            }
        }
        Point everybody = points.get(points.size() - 1);
        if (!before.equals(everybody)) {
            if (!apart.isEmpty()) {
                apart.remove(apart.size() - 1);
            }
            apart.add(everybody);
        }
        return new CapacityCurve(apart);
    }

    private static List<Point> points(ScoredOutcomes scores, double... places) {
        if (scores.positives() == 0) {
            throw new NotMeasurableException(
                    "Cannot say what a list would cover",
                    "none of the " + scores.rows() + " rows has the outcome",
                    "Bring more people, or people whose outcome window is over");
        }
        int[] down = Ranking.descending(scores);
        double[] held = new double[places.length];
        for (int fold = 0; fold < scores.folds(); fold++) {
            double[][] corners = corners(scores, down, fold);
            double ofFold = corners[corners.length - 1][0] / scores.rows();
            for (int i = 0; i < places.length; i++) {
                held[i] += ofFold == 0 ? 0 : held(corners, places[i] * ofFold);
            }
        }
        return IntStream.range(0, places.length)
                .mapToObj(i ->
                        new Point(places[i] / scores.repeats(), held[i] / places[i], held[i] / scores.positiveWeight()))
                .toList();
    }

    private static double held(double[][] corners, double places) {
        int last = corners.length - 1;
        int low = 1;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (corners[middle][0] < places) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return between(corners[low - 1], corners[low], places);
    }

    /** People of a fold, and outcomes among them, above each change of score. */
    private static double[][] corners(ScoredOutcomes scores, int[] down, int fold) {
        List<double[]> corners = new ArrayList<>();
        double people = 0;
        double outcomes = 0;
        double score = Double.NaN;
        for (int row : down) {
            if (scores.fold(row) == fold) {
                if (scores.probability(row) != score) {
                    corners.add(new double[] {people, outcomes});
                    score = scores.probability(row);
                }
                people += scores.weight(row);
                outcomes += scores.outcome(row) ? scores.weight(row) : 0;
            }
        }
        corners.add(new double[] {people, outcomes});
        return corners.toArray(double[][]::new);
    }

    private static double between(double[] from, double[] to, double places) {
        return from[1] + (to[1] - from[1]) * (places - from[0]) / (to[0] - from[0]);
    }

    /**
     * What a list of one length would hold.
     *
     * @param places how many people it takes
     * @param precision expected share of them with the outcome
     * @param coverage expected share of all outcomes that it holds
     */
    public record Point(double places, double precision, double coverage) {}
}
