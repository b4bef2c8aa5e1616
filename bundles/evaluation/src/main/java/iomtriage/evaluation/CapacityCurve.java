package iomtriage.evaluation;

import iomtriage.evaluation.internal.Ranking;
import java.util.ArrayList;
import java.util.List;

/**
 * What lists of every length would hold: also called the gain curve. It shows what one more place buys.
 *
 * @param points from the shortest list to all people
 */
public record CapacityCurve(List<CapacityPoint> points) {

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
        if (scores.positives() == 0) {
            throw new NotMeasurableException(
                    "Cannot draw a capacity curve",
                    "none of the " + scores.rows() + " rows has the outcome",
                    "Use rows whose outcome window is over");
        }
        double[][] corners = corners(scores);
        int last = corners.length - 1;
        List<CapacityPoint> points = new ArrayList<>();
        int corner = 1;
        for (int point = 1; point <= wanted; point++) {
            double places = point == wanted ? corners[last][0] : corners[last][0] * point / wanted;
            while (corner < last && corners[corner][0] < places) {
                corner++;
            }
            double held = between(corners[corner - 1], corners[corner], places);
            points.add(new CapacityPoint(places, held / places, held / corners[last][1]));
        }
        return new CapacityCurve(points);
    }

    /** People and outcomes above each change of score. */
    private static double[][] corners(ScoredOutcomes scores) {
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
            people += scores.weight(row);
            outcomes += scores.outcome(row) ? scores.weight(row) : 0;
        }
        corners.add(new double[] {people, outcomes});
        return corners.toArray(double[][]::new);
    }

    private static double between(double[] from, double[] to, double places) {
        return from[1] + (to[1] - from[1]) * (places - from[0]) / (to[0] - from[0]);
    }
}
