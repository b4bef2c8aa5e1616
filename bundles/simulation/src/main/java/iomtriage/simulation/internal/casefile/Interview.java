package iomtriage.simulation.internal.casefile;

import iomtriage.simulation.internal.career.CriminalRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A meeting at which someone assessed the person.
 *
 * @param day the day it was completed
 * @param factors the needs factors as they truly were
 */
record Interview(int day, double[] factors) {

    private static final double ADULT = 18;
    private static final int WRITTEN_WITHIN = 40;

    /** The latest of those held after convictions of the adult; none for a person whom nobody ever assessed. */
    static List<Interview> held(Known known) {
        if (known.random().chance(known.observation().neverAssessed())) {
            return List.of();
        }
        List<Interview> held = new ArrayList<>();
        for (CriminalRecord.NeedsThen then : known.record().needs()) {
            if (known.random().chance(known.observation().assessedAfterConviction())) {
                int day = known.soonAfter(then.day(), WRITTEN_WITHIN);
                if (day < known.asOf() && known.traits().ageOn(then.day()) >= ADULT) {
                    held.add(new Interview(day, then.factors()));
                }
            }
        }
        int kept = known.observation().assessmentsKept();
        return held.size() <= kept ? held : held.subList(held.size() - kept, held.size());
    }
}
