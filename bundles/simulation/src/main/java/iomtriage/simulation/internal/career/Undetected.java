package iomtriage.simulation.internal.career;

import iomtriage.simulation.parameters.JusticeParameters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Offences nobody was arrested for, yet: an arrest soon after may clear them up. */
final class Undetected {

    private final JusticeParameters justice;
    private final RandomStream random;
    private final Deque<Hidden> hidden = new ArrayDeque<>();

    private record Hidden(int day, OffencePattern pattern, int flags) {}

    Undetected(JusticeParameters justice, RandomStream random) {
        this.justice = justice;
        this.random = random;
    }

    void add(int day, OffencePattern pattern, int flags) {
        hidden.addLast(new Hidden(day, pattern, flags));
        forget(day);
    }

    /** Adds to the known offences what comes to light with a case that opens on a day. */
    void clearUp(int day, LegalCase with, List<Offence> known) {
        forget(day);
        hidden.removeIf(offence -> {
            boolean isCleared = random.chance(justice.clearedTogether());
            if (isCleared) {
                known.add(new Offence(offence.day(), offence.pattern().group(), offence.flags(), with));
            }
            return isCleared;
        });
    }

    private void forget(int day) {
        while (!hidden.isEmpty() && hidden.peekFirst().day() < day - justice.clearedWithinDays()) {
            hidden.removeFirst();
        }
    }
}
