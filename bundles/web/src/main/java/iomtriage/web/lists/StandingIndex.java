package iomtriage.web.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Where the people of a list stand, as sets of positions: few people stand anywhere but undecided. Immutable. */
public final class StandingIndex {

    private final ListIndex index;
    private final Map<SubjectId, Standing> standings;
    private final Map<Standing, BitSet> positions = new EnumMap<>(Standing.class);
    private final long accepted;

    /** @param standings everybody about whom something is on record; not changed any more */
    public StandingIndex(ListIndex index, Map<SubjectId, Standing> standings) {
        this.index = index;
        this.standings = standings;
        for (Standing standing : Standing.values()) {
            positions.put(standing, new BitSet(index.size()));
        }
        BitSet undecided = positions(Standing.UNDECIDED);
        undecided.set(0, index.size());
        standings.forEach((subject, standing) -> index.position(subject).ifPresent(position -> {
            undecided.clear(position);
            positions(standing).set(position);
        }));
        accepted = standings.values().stream()
                .filter(each -> each == Standing.ACCEPTED)
                .count();
    }

    /** Whether this is about these standings and this list: the very same ones. */
    public boolean isOf(ListIndex list, Map<SubjectId, Standing> seen) {
        return index == list && standings == seen;
    }

    /** Where somebody stands. */
    public Standing of(SubjectId subject) {
        return standings.getOrDefault(subject, Standing.UNDECIDED);
    }

    /** How many people are accepted, whether they are still on the list or not. */
    public long accepted() {
        return accepted;
    }

    /** Positions of those who stand somewhere. Not to be changed. */
    BitSet positions(Standing standing) {
        return positions.getOrDefault(standing, new BitSet());
    }

    /** Positions of those who stand at any of these. */
    BitSet positions(Set<Standing> wanted) {
        BitSet any = new BitSet(index.size());
        wanted.forEach(standing -> any.or(positions(standing)));
        return any;
    }
}
