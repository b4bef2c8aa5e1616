package iomtriage.evaluation;

/**
 * How many places a list has. The cut line falls after the person who takes the last one.
 *
 * <p>People with equal scores at the cut share the places that are left: each counts as on the list in part, which is the
 * expected value over all ways of breaking the tie.
 *
 * @param places at least 1; more than there are people puts everybody on the list
 */
public record Capacity(int places) {

    /** @throws IllegalArgumentException if there is no place */
    public Capacity {
        if (places < 1) {
            throw new IllegalArgumentException("A list needs at least one place, but the capacity is " + places + ".");
        }
    }
}
