package iomtriage.simulation.internal.people;

import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.LegalCase;
import iomtriage.simulation.internal.career.Offence;
import iomtriage.simulation.internal.career.Spell;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells what happened to a person after the as-of date, from a life played to the end of the horizon. */
final class Reconviction {

    private Reconviction() {}

    static SimulatedPerson.Outcomes of(CriminalRecord record, Horizon horizon) {
        List<Offence> proven = record.offences().stream()
                .filter(offence -> isProven(offence, horizon))
                .toList();
        SimulatedPerson.OutcomeDays days = new SimulatedPerson.OutcomeDays(
                first(proven, offence -> true),
                first(proven, offence -> offence.has(EventFlag.DOMESTIC_ABUSE)),
                first(proven, Reconviction::isGangViolence),
                first(proven, offence -> offence.has(EventFlag.WEAPON)),
                LocalDate.ofEpochDay(horizon.windowEnd()));
        return new SimulatedPerson.Outcomes(
                days.anyReoffence().isPresent(),
                days.domesticAbuse().isPresent(),
                days.gangViolence().isPresent(),
                days.weapon().isPresent(),
                daysAtRisk(record, horizon),
                proven.size(),
                (int) proven.stream().filter(Reconviction::isSeriousHarm).count(),
                record.offences().stream().anyMatch(offence -> isConvicted(offence.followed(), horizon)),
                days);
    }

    private static Optional<LocalDate> first(List<Offence> proven, Predicate<Offence> counts) {
        return proven.stream().filter(counts).mapToInt(Offence::day).min().stream()
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst();
    }

    /** Whether there was any proven reoffence. */
    static boolean isReoffending(CriminalRecord record, Horizon horizon) {
        return record.offences().stream().anyMatch(offence -> isProven(offence, horizon));
    }

    private static boolean isProven(Offence offence, Horizon horizon) {
        return offence.day() >= horizon.asOf()
                && offence.day() < horizon.windowEnd()
                && offence.followed().disposal() < horizon.provenBy();
    }

    private static boolean isConvicted(LegalCase followed, Horizon horizon) {
        return followed.disposal() >= horizon.asOf()
                && followed.disposal() < horizon.windowEnd()
                && followed.kind() == DisposalKind.CONVICTION;
    }

    private static boolean isSeriousHarm(Offence offence) {
        return offence.has(EventFlag.DOMESTIC_ABUSE) || offence.has(EventFlag.WEAPON) || isGangViolence(offence);
    }

    private static boolean isGangViolence(Offence offence) {
        return offence.has(EventFlag.GROUP_RELATED)
                && switch (offence.group()) {
                    case VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS,
                            VIOLENCE_AGAINST_THE_PERSON_SUB_ABH,
                            ACQUISITIVE_VIOLENCE,
                            FIREARMS_MOST_SERIOUS,
                            FIREARMS_OTHER,
                            PUBLIC_ORDER_AND_HARRASSMENT -> true;
                    default -> false;
                };
    }

    private static int daysAtRisk(CriminalRecord record, Horizon horizon) {
        int days = horizon.windowEnd() - horizon.asOf();
        for (Spell spell : record.custody()) {
            int from = Math.max(spell.from(), horizon.asOf());
            int to = Math.min(spell.to(), horizon.windowEnd());
            days -= Math.max(0, to - from);
        }
        return days;
    }
}
