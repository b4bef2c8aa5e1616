package iomtriage.ranking.place;

import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;

/** Finds the few highest of many without sorting them all. */
final class HighestFirst {

    private record At(double value, int position) implements Comparable<At> {

        /** Lowest first; of equals the one that comes later in the order. */
        @Override
        public int compareTo(At other) {
            int byValue = Double.compare(value, other.value);
            return byValue != 0 ? byValue : Integer.compare(other.position, position);
        }
    }

    private HighestFirst() {}

    /**
     * Positions of the people with the highest values, highest first; of equals the one that comes first in the order.
     *
     * @param most how many at most
     */
    static int[] of(PersonOrder order, IntToDoubleFunction value, int most) {
        PriorityQueue<At> highest = new PriorityQueue<>();
        for (int position = 0; position < order.size(); position++) {
            double own = value.applyAsDouble(order.at(position));
            if (highest.size() < most) {
                highest.add(new At(own, position));
            } else if (own > highest.element().value()) {
                highest.remove();
                highest.add(new At(own, position));
            }
        }
        int[] positions = new int[highest.size()];
        for (int i = positions.length - 1; i >= 0; i--) {
            positions[i] = highest.remove().position();
        }
        return positions;
    }
}
