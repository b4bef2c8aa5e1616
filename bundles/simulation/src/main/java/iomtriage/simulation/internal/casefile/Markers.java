package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.simulation.internal.career.Enforcement;
import iomtriage.simulation.internal.career.Traits;

/**
 * Markers: missed on many of whom they are true, put on a few of whom they are not, and kept past the day on which they
 * stopped being true. Wrong ones fall more often on groups that are looked at more.
 */
final class Markers {

    private static final int RAISED_WITHIN = 1_400;
    private static final int REVIEW_DAYS = 182;
    private static final int SHORTEST_DAYS = 365;
    private static final int LONGEST_DAYS = 1_100;
    private static final double CARRIES_ABOVE = 2;
    private static final double GANG_VICTIM = .08;

    private Markers() {}

    static void add(Known known, CaseRecord.Builder file) {
        int recorded = known.asOf() - 1 - known.random().below(RAISED_WITHIN);
        Traits traits = known.traits();
        raise(known, MarkerKind.GANG_PERPETRATOR, recorded, traits.gang().on(recorded), 1, file);
        boolean carries = traits.weaponFactor() > CARRIES_ABOVE || known.count(EventFlag.WEAPON, recorded) > 1;
        raise(known, MarkerKind.WEAPON_CARRIER, recorded, carries, .5, file);
        boolean abuses = traits.domestic().on(recorded) && known.count(EventFlag.DOMESTIC_ABUSE, recorded) > 0;
        raise(known, MarkerKind.DOMESTIC_ABUSE_PERPETRATOR, recorded, abuses, 1, file);
        if (traits.gang().on(recorded) && known.random().chance(GANG_VICTIM)) {
            file.marker(marker(known, MarkerKind.GANG_VICTIM, recorded, "youth justice service", true));
        }
    }

    private static void raise(
            Known known, MarkerKind kind, int recorded, boolean isTrue, double seen, CaseRecord.Builder file) {
        double wrong = known.observation().markerWrong() * Enforcement.mistaken(known.traits());
        double chance = isTrue ? seen * (1 - known.observation().markerMissed()) : wrong;
        if (known.random().chance(chance)) {
            file.marker(marker(known, kind, recorded, "police intelligence", isTrue));
        }
    }

    private static Marker marker(Known known, MarkerKind kind, int recorded, String source, boolean isTrue) {
        int lasts = SHORTEST_DAYS + known.random().below(LONGEST_DAYS - SHORTEST_DAYS);
        return Marker.of(kind)
                .source(source)
                .grade(grade(known.random().uniform(), isTrue))
                .recorded(EpochDays.date(recorded))
                .review(EpochDays.date(recorded + REVIEW_DAYS))
                .expires(EpochDays.date(recorded + lasts))
                .build();
    }

    /** Grades tell true from false a little. */
    private static MarkerGrade grade(double drawn, boolean isTrue) {
        if (drawn < (isTrue ? .55 : .25)) {
            return MarkerGrade.RELIABLE;
        }
        return drawn < (isTrue ? .92 : .75) ? MarkerGrade.UNTESTED : MarkerGrade.NOT_RELIABLE;
    }
}
