package iomtriage.records.internal.contradiction;

import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.records.internal.finding.FindingList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What cannot be true of time inside. */
final class CustodyChecks {

    private static final String CUSTODY = "custody";
    private static final BitSet NONE = new BitSet();

    private CustodyChecks() {}

    static void check(List<CustodySpell> custody, RecordAsOf then, DateChecks dates, FindingList findings) {
        BitSet overlapping = inOrderAndApart(custody, then) ? NONE : overlapping(custody, then);
        for (int i = 0; i < custody.size(); i++) {
            CustodySpell spell = then.known(custody.get(i));
            if (spell == null) {
                continue;
            }
            dates.notBeforeBirth(spell.from(), CUSTODY, i, "from");
            if (overlapping.get(i)) {
                findings.add(
                        FindingCode.CUSTODY_OVERLAPS,
                        Place.of(CUSTODY, i, "from"),
                        "The person was already inside on that day by another spell.",
                        "Correct the dates, or join the spells into one.");
            }
            dates.end(spell.from(), spell.to(), CUSTODY, i, "to");
            dates.end(spell.from(), spell.plannedRelease(), CUSTODY, i, "plannedRelease");
        }
    }

    /** The usual case, told apart without allocating anything. */
    private static boolean inOrderAndApart(List<CustodySpell> custody, RecordAsOf then) {
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < custody.size(); i++) {
            CustodySpell spell = then.known(custody.get(i));
            if (spell != null) {
                if (last.isAfter(spell.from())) {
                    return false;
                }
                last = lastDay(spell);
            }
        }
        return true;
    }

    /**
     * Which spells begin inside one that began before them, whatever order they come in: of two that begin on one day, the
     * one that ends first comes first. A spell that ends before it begins covers nothing.
     */
    private static BitSet overlapping(List<CustodySpell> custody, RecordAsOf then) {
        List<CustodySpell> known = new ArrayList<>();
        custody.forEach(spell -> known.add(then.known(spell)));
        List<Integer> byStart = IntStream.range(0, custody.size())
                .boxed()
                .filter(i -> known.get(i) != null
                        && !lastDay(known.get(i)).isBefore(known.get(i).from()))
                .sorted(Comparator.comparing((Integer i) -> known.get(i).from())
                        .thenComparing(i -> lastDay(known.get(i))))
                .toList();
        BitSet overlapping = new BitSet();
        LocalDate insideUntil = LocalDate.MIN;
        for (int i : byStart) {
            LocalDate last = lastDay(known.get(i));
            overlapping.set(i, known.get(i).from().isBefore(insideUntil));
            insideUntil = last.isAfter(insideUntil) ? last : insideUntil;
        }
        return overlapping;
    }

    private static LocalDate lastDay(CustodySpell spell) {
        return spell.to().orElse(LocalDate.MAX);
    }
}
