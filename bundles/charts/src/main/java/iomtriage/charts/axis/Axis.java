package iomtriage.charts.axis;

import java.util.List;

/**
 * An axis.
 *
 * @param ticks from where it begins, the first for what is not known; those that would overlap are left out
 * @param measure what the numbers are numbers of
 */
public record Axis(List<Tick> ticks, String measure) {

    public Axis {
        ticks = List.copyOf(ticks);
    }
}
