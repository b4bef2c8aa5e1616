package iomtriage.programme;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodySpell;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
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

    /** The other days, by how long after a day they are, up to a number of days. */
    BitSet inside(LocalDate day, int days) {
        BitSet inside = new BitSet(days + 1);
        for (CustodySpell spell : spells) {
            long from = Math.max(0, ChronoUnit.DAYS.between(day, spell.from()));
            long out =
                    spell.to().map(last -> ChronoUnit.DAYS.between(day, last)).orElse(days + 1L);
            if (from <= days && out > from) {
                inside.set((int) from, (int) Math.min(days + 1, out));
            }
        }
        return inside;
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
