package iomtriage.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person's time on the scheme.
 *
 * @param from first day
 * @param to last day; empty while it has no end
 * @param source where it stands, for messages, as "line 7": never who it is
 */
public record SchemeSpell(LocalDate from, Optional<LocalDate> to, String source) {

    /** What is wrong with a person's spells taken together, if anything. */
    public static Optional<String> overlap(List<SchemeSpell> own) {
        for (int i = 0; i < own.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (own.get(i).overlaps(own.get(k))) {
                    return Optional.of(own.get(i).source + ": overlaps " + own.get(k).source
                            + ", of the same person. Nobody is on one scheme twice at a time: join the two, or correct their"
                            + " dates.");
                }
            }
        }
        return Optional.empty();
    }

    private boolean overlaps(SchemeSpell other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    /** Whether it holds on a day. */
    public boolean covers(LocalDate day) {
        return !from.isAfter(day) && !endsBefore(day);
    }

    /** Whether its last day is before a day. */
    public boolean endsBefore(LocalDate day) {
        return to.filter(last -> last.isBefore(day)).isPresent();
    }
}
