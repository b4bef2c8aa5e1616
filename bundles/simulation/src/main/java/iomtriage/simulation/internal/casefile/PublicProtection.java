package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.simulation.internal.career.Offence;
import iomtriage.simulation.internal.career.Spell;
import java.util.Optional;

/** MAPPA: category 1 for sexual offences, 2 for violence that led to a year inside; nearly all at level 1. */
final class PublicProtection {

    private static final int YEAR = 365;
    private static final int SEXUAL_REGISTRATION =
            7 * YEAR; // sentences up to six months: Sexual Offences Act 2003, s. 82
    private static final double[] LEVEL_UP_TO = {.95, .99, 1};

    private PublicProtection() {}

    static void add(Known known, CaseRecord.Builder file) {
        int sexual = known.firstDisposal(SeriousOffence::isSexual);
        if (sexual < known.asOf()) {
            manage(known, 1, sexual, sexual + SEXUAL_REGISTRATION, file);
            return;
        }
        int violent = known.firstDisposal(offence -> SeriousOffence.isViolent(offence) && ledInside(known, offence));
        if (violent < known.asOf()) {
            int released = released(known, violent);
            if (released < known.asOf()) {
                manage(known, 2, released, released + YEAR, file);
            }
        }
    }

    private static boolean ledInside(Known known, Offence offence) {
        int day = offence.followed().disposal();
        return known.record().custody().stream().anyMatch(spell -> coversYear(spell, day));
    }

    private static int released(Known known, int day) {
        return known.record().custody().stream()
                .filter(spell -> coversYear(spell, day))
                .mapToInt(Spell::to)
                .findFirst()
                .orElse(day);
    }

    private static boolean coversYear(Spell spell, int day) {
        return spell.from() <= day && spell.to() >= day + YEAR;
    }

    private static void manage(Known known, int category, int from, int to, CaseRecord.Builder file) {
        double drawn = known.random().uniform();
        int level = 0;
        while (drawn >= LEVEL_UP_TO[level]) {
            level++;
        }
        Optional<Integer> ended = to < known.asOf() ? Optional.of(to) : Optional.empty();
        file.mappa(new MappaManagement(category, level + 1, EpochDays.date(from), ended.map(EpochDays::date)));
        file.register(RegisterEntry.of(RegisterCode.MAPP)
                .start(EpochDays.date(from))
                .end(ended.map(EpochDays::date))
                .source("MAPPA coordinator")
                .build());
    }
}
