package iomtriage.cli.programme;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** On which days a person was not in custody; the day of release is one. */
record AtLiberty(List<CustodySpell> spells) {

    static AtLiberty of(CaseRecord record) {
        return new AtLiberty(record.custody().stream()
                .sorted(Comparator.comparing(CustodySpell::from))
                .toList());
    }

    boolean on(LocalDate day) {
        return spells.stream().noneMatch(spell -> holds(spell, day));
    }

    /** The first such day from a day on; empty if the person was not released. */
    Optional<LocalDate> from(LocalDate day) {
        LocalDate first = day;
        for (CustodySpell spell : spells) {
            if (holds(spell, first)) {
                if (spell.to().isEmpty()) {
                    return Optional.empty();
                }
                first = spell.to().get();
            }
        }
        return Optional.of(first);
    }

    private static boolean holds(CustodySpell spell, LocalDate day) {
        return !spell.from().isAfter(day)
                && spell.to().filter(out -> !out.isAfter(day)).isEmpty();
    }
}
