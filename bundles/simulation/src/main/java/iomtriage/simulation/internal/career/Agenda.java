package iomtriage.simulation.internal.career;

import java.util.ArrayList;
import java.util.List;

/** What is going to happen in the cases that are open, earliest first; equal days in the order they were entered. */
final class Agenda {

    /** A step of a case that falls due on a day. */
    record Step(int day, Due due, LegalCase of) {}

    /** Kinds of step. */
    enum Due {
        ARREST,
        CHARGE,
        COURT
    }

    private final List<Step> open = new ArrayList<>(4);

    void enter(int day, Due due, LegalCase of) {
        int at = open.size();
        while (at > 0 && open.get(at - 1).day() > day) {
            at--;
        }
        open.add(at, new Step(day, due, of));
    }

    /** Day of the next step, {@link LegalCase#NEVER} if there is none. */
    int nextDay() {
        return open.isEmpty() ? LegalCase.NEVER : open.get(0).day();
    }

    Step take() {
        return open.remove(0);
    }
}
