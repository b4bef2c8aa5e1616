package iomtriage.returns.disclosure;

import java.util.List;

/**
 * How some counts are part of another, as anyone knows who reads the tables.
 *
 * @param addsUp whether the parts add up to the whole; otherwise each of the whole is in one part or in several
 * @param whole position of the whole
 * @param parts positions of the parts
 */
public record Relation(boolean addsUp, int whole, List<Integer> parts) {

    public Relation {
        parts = List.copyOf(parts);
    }
}
