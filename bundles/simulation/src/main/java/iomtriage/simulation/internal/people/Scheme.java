package iomtriage.simulation.internal.people;

import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.RandomStream;
import iomtriage.simulation.parameters.ProgrammeParameters;

/** Who gets a place in the programme: those with more recent sanctions more often, by chance otherwise. */
final class Scheme {

    private static final int RECENT_DAYS = 730;
    private static final double TYPICAL_RECENT = 2.5; // sanctions in two years, mean of the caseload

    private final ProgrammeParameters programme;
    private final int asOf;

    Scheme(ProgrammeParameters programme, int asOf) {
        this.programme = programme;
        this.asOf = asOf;
    }

    boolean isOffered() {
        return programme.offered();
    }

    boolean treats(CriminalRecord record, RandomStream random) {
        long recent = record.offences().stream()
                .mapToInt(offence -> offence.followed().disposal())
                .filter(day -> day >= asOf - RECENT_DAYS && day < asOf)
                .distinct()
                .count();
        double level = StrictMath.log((1 + recent) / (1 + TYPICAL_RECENT));
        double base = StrictMath.log(programme.places() / (1 - programme.places()));
        return random.happens(base + programme.selection() * level);
    }
}
