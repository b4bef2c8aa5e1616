package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.OffenceGroup;
import iomtriage.simulation.internal.career.LegalCase;
import iomtriage.simulation.internal.career.Offence;
import iomtriage.simulation.internal.career.Spell;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Events and time inside, as far as they were known before the as-of date. */
final class Conduct {

    private Conduct() {}

    static void add(Known known, CaseRecord.Builder file) {
        known.offencesBefore(known.asOf()).forEach(offence -> file.event(event(known, offence)));
        known.record().custody().stream()
                .filter(spell -> spell.from() < known.asOf())
                .forEach(spell -> file.custody(custody(spell, known.asOf())));
    }

    private static Event event(Known known, Offence offence) {
        LegalCase followed = offence.followed();
        Optional<LocalDate> disposed = EpochDays.before(known.asOf(), followed.disposal());
        return Event.of(
                        known.random().chance(known.observation().groupUnknown())
                                ? OffenceGroup.UNKNOWN
                                : offence.group())
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
        boolean isOpen = spell.kind() == CustodyKind.REMAND && spell.to() >= asOf;
        return new CustodySpell(
                spell.kind(),
                EpochDays.date(spell.from()),
                isOpen ? Optional.empty() : Optional.of(EpochDays.date(spell.to())));
    }
}
