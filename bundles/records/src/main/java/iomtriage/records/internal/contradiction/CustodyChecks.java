package iomtriage.records.internal.contradiction;

import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.internal.finding.FindingList;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What cannot be true of time inside. */
final class CustodyChecks {

    private static final String CUSTODY = "custody";
    private static final BitSet NONE = new BitSet();

    private CustodyChecks() {}

    static void check(List<CustodySpell> custody, DateChecks dates, FindingList findings) {
        BitSet overlapping = inOrderAndApart(custody) ? NONE : overlapping(custody);
        for (int i = 0; i < custody.size(); i++) {
            CustodySpell spell = custody.get(i);
            dates.fact(spell.from(), CUSTODY, i, "from");
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
    private static boolean inOrderAndApart(List<CustodySpell> custody) {
        for (int i = 1; i < custody.size(); i++) {
            if (lastDay(custody.get(i - 1)).isAfter(custody.get(i).from())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Which spells begin inside one that began before them, whatever order they come in: of two that begin on one day, the
     * one that ends first comes first. A spell that ends before it begins covers nothing.
     */
    private static BitSet overlapping(List<CustodySpell> custody) {
        List<Integer> byStart = IntStream.range(0, custody.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> custody.get(i).from())
                        .thenComparing(i -> lastDay(custody.get(i))))
                .toList();
        BitSet overlapping = new BitSet();
        LocalDate insideUntil = LocalDate.MIN;
        for (int i : byStart) {
            LocalDate last = lastDay(custody.get(i));
            if (last.isBefore(custody.get(i).from())) {
                continue;
            }
            overlapping.set(i, custody.get(i).from().isBefore(insideUntil));
            insideUntil = last.isAfter(insideUntil) ? last : insideUntil;
        }
        return overlapping;
    }

    private static LocalDate lastDay(CustodySpell spell) {
        return spell.to().orElse(LocalDate.MAX);
    }
}
