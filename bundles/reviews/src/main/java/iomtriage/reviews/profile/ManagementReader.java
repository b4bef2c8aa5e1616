package iomtriage.reviews.profile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.oasys.Answer;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.SchemeMembership;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads every arrangement in force from a record as it was known on a day: registers, MAPPA, MARAC, the host's own schemes. */
final class ManagementReader {

    /** Registers that say that someone is managed. Of MAPPA itself the record has more. */
    private static final Map<RegisterCode, ManagementKind> REGISTERS = Map.of(
            RegisterCode.IIOM, ManagementKind.IOM,
            RegisterCode.MAPP, ManagementKind.MAPPA,
            RegisterCode.ADVP, ManagementKind.DOMESTIC_ABUSE,
            RegisterCode.STRG, ManagementKind.GANGS);

    private static final int SINGLE_AGENCY = 1;

    private ManagementReader() {}

    static List<Management> read(CaseRecord record, LocalDate day) {
        List<Management> mappa = record.mappa().stream()
                .filter(each -> each.inForceOn(day))
                .map(ManagementReader::mappa)
                .toList();
        return Stream.of(
                        record.registers().stream()
                                .filter(entry -> REGISTERS.containsKey(entry.code()) && entry.inForceOn(day))
                                .filter(entry -> entry.code() != RegisterCode.MAPP || mappa.isEmpty())
                                .map(ManagementReader::registered),
                        mappa.stream(),
                        marac(record),
                        record.schemes().stream()
                                .filter(each -> each.inForceOn(day))
                                .map(ManagementReader::scheme))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Management::kind)
                        .thenComparing(Management::since)
                        .thenComparing(Management::what)
                        .thenComparing(Management::source))
                .toList();
    }

    private static Management registered(RegisterEntry entry) {
        ManagementKind kind = REGISTERS.get(entry.code());
        return new Management(
                kind,
                "on the register: " + entry.code().label(),
                entry.source(),
                entry.start(),
                entry.review(),
                // Of MAPPA the level is not known: not known is not no.
                true,
                Optional.empty());
    }

    private static Management mappa(MappaManagement management) {
        return new Management(
                ManagementKind.MAPPA,
                "MAPPA category " + management.category() + ", level " + management.level(),
                "probation",
                management.from(),
                Optional.empty(),
                management.level() > SINGLE_AGENCY,
                Optional.empty());
    }

    private static Stream<Management> marac(CaseRecord record) {
        return record.victimSafety().stream()
                .filter(known -> known.maracCase() == Answer.YES)
                .map(known -> new Management(
                        ManagementKind.MARAC,
                        "a victim's case is before a MARAC",
                        "case record",
                        known.recorded(),
                        Optional.empty(),
                        false,
                        Optional.empty()));
    }

    private static Management scheme(SchemeMembership membership) {
        return new Management(
                switch (membership.scheme()) {
                    case IOM -> ManagementKind.IOM;
                    case DOMESTIC_ABUSE -> ManagementKind.DOMESTIC_ABUSE;
                    case GANGS -> ManagementKind.GANGS;
                    case YOUTH_OFFENDING -> ManagementKind.YOUTH_OFFENDING;
                },
                membership.scheme().label()
                        + membership
                                .cohort()
                                .map(cohort -> ", " + cohort.label() + " cohort")
                                .orElse(""),
                membership.leadAgency().orElse("case system"),
                membership.from(),
                membership.review(),
                true,
                Optional.of(membership));
    }
}
