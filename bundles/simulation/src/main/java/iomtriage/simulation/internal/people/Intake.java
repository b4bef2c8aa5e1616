package iomtriage.simulation.internal.people;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.LifeCourse;
import iomtriage.simulation.internal.career.RandomStream;
import iomtriage.simulation.parameters.ProgrammeParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Who gets a place in the programme, and when: those with more recent sanctions or higher needs more often. */
final class Intake {

    private static final int RECENT_DAYS = 730;
    private static final double TYPICAL_RECENT = 2.5; // sanctions in two years, mean of the caseload

    private static final double TYPICAL_NEEDS =
            4; // sections with a need in the latest assessment, mean of the caseload
    private static final double NEEDS_SPREAD = 2.5;

    private final ProgrammeParameters programme;
    private final int[] days;

    Intake(ProgrammeParameters programme, LocalDate asOf) {
        this.programme = programme;
        this.days = IntStream.range(0, programme.intakeMonths())
                .map(month -> (int) asOf.plusMonths(month).toEpochDay())
                .toArray();
    }

    boolean isOffered() {
        return programme.offered();
    }

    /**
     * Lives on until the person joins, or no longer can.
     *
     * @param file the record as of the first day: needs count as they were assessed, for nobody knows the true ones
     * @return the day of joining; empty if the person does not join
     */
    OptionalInt joins(LifeCourse life, CaseRecord file, RandomStream random) {
        double needs = needs(file);
        for (int day : days) {
            life.advanceTo(day);
            if (treats(life.record(), needs, day, random)) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    /** Lives on until a day of joining in the same steps: each draws the wait for the next offence anew. */
    void waits(LifeCourse life, int joined) {
        Arrays.stream(days).filter(day -> day <= joined).forEach(life::advanceTo);
    }

    private boolean treats(CriminalRecord record, double needs, int on, RandomStream random) {
        long recent = record.offences().stream()
                .mapToInt(offence -> offence.followed().disposal())
                .filter(day -> day >= on - RECENT_DAYS && day < on)
                .distinct()
                .count();
        double level = StrictMath.log((1 + recent) / (1 + TYPICAL_RECENT));
        double share = programme.places() / days.length;
        double base = StrictMath.log(share / (1 - share));
        return random.happens(base + programme.selection() * level + programme.needsSelection() * needs);
    }

    /** How far the needs found in the latest assessment are above what is typical; 0 where there is none. */
    private static double needs(CaseRecord file) {
        return file.needs().stream()
                .max(Comparator.comparing(NeedsAssessment::completed))
                .map(latest -> (identified(latest) - TYPICAL_NEEDS) / NEEDS_SPREAD)
                .orElse(0.0);
    }

    private static long identified(NeedsAssessment assessment) {
        return assessment.sections().entrySet().stream()
                .filter(each -> each.getKey().standardThreshold().isPresent())
                .filter(each -> each.getValue().score().orElse(-1)
                        >= each.getKey().standardThreshold().getAsInt())
                .count();
    }
}
