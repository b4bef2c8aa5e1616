package iomtriage.evaluation.performance;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.Ranking;
import java.util.ArrayList;
import java.util.List;

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
     * Within people of equal score the curve is straight, the expected value over all ways of breaking the tie.
     *
     * @param wanted how many points, evenly spaced over the people, at least 1
     * @throws NotMeasurableException if nobody has the outcome, so that there is nothing to cover
     */
    public static CapacityCurve of(ScoredOutcomes scores, int wanted) {
        double[][] corners = corners(scores);
        double people = corners[corners.length - 1][0];
        List<Point> points = new ArrayList<>();
        for (int point = 1; point <= wanted; point++) {
            points.add(point(corners, point == wanted ? people : people * point / wanted));
        }
        return new CapacityCurve(points);
    }

    /**
     * What a list of one length would hold. With more places than people everybody is on it.
     *
     * @throws NotMeasurableException if nobody has the outcome, so that there is nothing to cover
     */
    public static Point at(ScoredOutcomes scores, Capacity capacity) {
        double[][] corners = corners(scores);
        return point(corners, Math.min(capacity.places(), corners[corners.length - 1][0]));
    }

    private static Point point(double[][] corners, double places) {
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
        double held = between(corners[low - 1], corners[low], places);
        return new Point(places, held / places, held / corners[last][1]);
    }

    /** People and outcomes above each change of score. */
    private static double[][] corners(ScoredOutcomes scores) {
        if (scores.positives() == 0) {
            throw new NotMeasurableException(
                    "Cannot draw a capacity curve",
                    "none of the " + scores.rows() + " rows has the outcome",
                    "Use rows whose outcome window is over");
        }
        int[] down = Ranking.descending(scores);
        List<double[]> corners = new ArrayList<>();
        double people = 0;
        double outcomes = 0;
        double score = Double.NaN;
        for (int row : down) {
            if (scores.probability(row) != score) {
                corners.add(new double[] {people, outcomes});
                score = scores.probability(row);
            }
            people++;
            outcomes += scores.outcome(row) ? 1 : 0;
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
