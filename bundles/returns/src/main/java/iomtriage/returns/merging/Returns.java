package iomtriage.returns.merging;

import iomtriage.returns.NationalReturn;
import java.util.List;

/** Adds returns up. */
public final class Returns {

    private Returns() {}

    /**
     * All areas in one return. In whatever order, and merged pairwise or at once, the result is the same.
     *
     * @param parts at least one, each {@linkplain NationalReturn#as as part of a merged one}
     * @throws IllegalArgumentException if an area is there twice, periods differ, or a table is made up differently
     */
    public static NationalReturn merged(List<NationalReturn> parts) {
        return parts.stream()
                .reduce(NationalReturn::plus)
                .orElseThrow(() -> new IllegalArgumentException("There is no return to merge. Name at least one."));
    }
}
