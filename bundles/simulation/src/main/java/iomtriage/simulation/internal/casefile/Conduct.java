package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.simulation.internal.career.LegalCase;
import iomtriage.simulation.internal.career.Offence;
import iomtriage.simulation.internal.career.RandomStream;
import iomtriage.simulation.internal.career.Spell;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Events and time inside, as far as they were known before the as-of date. */
final class Conduct {

    private Conduct() {}

    static void add(Known known, CaseRecord.Builder file) {
        RandomStream codes = known.random().apart();
        known.offencesBefore(known.asOf()).forEach(offence -> file.event(event(known, offence, codes)));
        known.record().custody().stream()
                .filter(spell -> spell.from() < known.asOf())
                .forEach(spell -> file.custody(custody(spell, known.asOf())));
    }

    private static Event event(Known known, Offence offence, RandomStream codes) {
        OffenceCode code = OffenceCodes.draw(offence, codes);
        LegalCase followed = offence.followed();
        Optional<LocalDate> disposed = EpochDays.before(known.asOf(), followed.disposal());
        return (known.random().chance(known.observation().groupUnknown())
                        ? Event.of(OffenceGroup.UNKNOWN)
                        : Event.ofCode(code))
                .flags(flags(offence))
                .offenceDate(EpochDays.date(offence.day()))
                .arrestDate(EpochDays.date(followed.arrest()))
                .chargeDate(EpochDays.before(known.asOf(), followed.charge()))
                .disposal(disposed.map(date -> new Disposal(followed.kind(), date)))
                .build();
    }

    private static Set<EventFlag> flags(Offence offence) {
        Set<EventFlag> flags = EnumSet.noneOf(EventFlag.class);
        for (EventFlag flag : EventFlag.values()) {
            if (offence.has(flag)) {
                flags.add(flag);
            }
        }
        return flags;
    }

    /** Release from a sentence or a recall is planned; nobody knows when a remand will end. */
    private static CustodySpell custody(Spell spell, int asOf) {
        LocalDate from = EpochDays.date(spell.from());
        LocalDate release = EpochDays.date(spell.to());
        if (spell.to() < asOf) {
            return new CustodySpell(spell.kind(), from, Optional.of(release));
        }
        CustodySpell open = new CustodySpell(spell.kind(), from, Optional.empty());
        return spell.kind() == CustodyKind.REMAND ? open : open.withPlannedRelease(release);
    }
}
