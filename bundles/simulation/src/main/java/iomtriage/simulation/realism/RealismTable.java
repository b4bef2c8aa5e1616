package iomtriage.simulation.realism;

import iomtriage.simulation.parameters.SimulationParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The published figures with those of simulated people beside them.
 *
 * @param lines one for each figure, in the order of {@link PublishedFigure}
 */
public record RealismTable(List<Line> lines) {

    /**
     * A figure and ours.
     *
     * @param ours in the figure's unit: a percentage, a number or years
     */
    public record Line(PublishedFigure figure, double ours) {

        /** Whether ours is within the tolerance. */
        public boolean holds() {
            return figure.accepts(ours);
        }
    }

    public RealismTable {
        lines = List.copyOf(lines);
    }

    /**
     * Simulates so many people with a criminal career up to a day and counts them; about three seconds of processor time for
     * 300,000, which the tolerances need.
     *
     * @throws IllegalArgumentException if there are no people
     */
    public static RealismTable of(SimulationParameters parameters, LocalDate asOf, long seed, long people) {
        if (people < 1) {
            throw new IllegalArgumentException("Cannot compare " + people + " people. Ask for 1 or more.");
        }
        Tally tally = Tally.of(parameters, asOf, seed, people);
        return new RealismTable(Arrays.stream(PublishedFigure.values())
                .map(figure -> new Line(figure, tally.value(figure)))
                .toList());
    }

    /** Whether every figure is within its tolerance. */
    public boolean holds() {
        return lines.stream().allMatch(Line::holds);
    }
}
