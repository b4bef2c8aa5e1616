package iomtriage.programme;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.evaluation.programme.FollowUp;
import iomtriage.evaluation.programme.Reoffence;
import iomtriage.features.history.OffenceFamily;
import iomtriage.features.history.SeriousHarm;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads off a later record what became of a person after a day: proven reoffending as the Ministry of Justice counts it. An offence
 * counts if it was committed in the year and led to a caution or conviction in it or in the six months after. A follow-up with what
 * cannot be true counts by what can be read, and says so: who has one differs in the outcome, so nobody is left out for it.
 */
final class FollowUpReader {

    /** Days for which people are followed. */
    static final int YEAR = 365;

    private static final int PROOF_MONTHS = 6;

    private FollowUpReader() {}

    /** The day by which everything about a year from a day is known. */
    static LocalDate knownBy(LocalDate index) {
        return index.plusDays(YEAR).plusMonths(PROOF_MONTHS);
    }

    /**
     * @param joins the day on which a person who is compared joins after all, and from which they are not followed
     */
    static FollowUp of(CaseRecord record, LocalDate index, Optional<LocalDate> joins) {
        int days = (int) Math.min(
                YEAR, joins.map(day -> ChronoUnit.DAYS.between(index, day)).orElse((long) YEAR));
        int[] atLiberty = daysAtLiberty(AtLiberty.of(record), index, days);
        List<Reoffence> reoffences = new ArrayList<>();
        int before = 0;
        boolean placebo = false;
        for (Event event : record.events()) {
            Optional<LocalDate> committed = event.offenceDate();
            if (committed.isEmpty() || event.disposal().isEmpty()) {
                continue;
            }
            long day = ChronoUnit.DAYS.between(index, committed.get());
            Disposal disposal = event.disposal().get();
            if (day > 0 && day <= days && isProven(disposal, index)) {
                reoffences.add(new Reoffence((int) day, Math.max(1, atLiberty[(int) day]), kinds(event)));
            }
            // Proven by the same rule as afterwards, so that the two years can be set beside each other.
            if (day > -YEAR && day <= 0 && isProven(disposal, index.minusDays(YEAR))) {
                before++;
            }
            placebo |= !committed.get().isAfter(index.minusYears(2))
                    && committed.get().isAfter(index.minusYears(3))
                    && !disposal.date().isAfter(index);
        }
        return new FollowUp(
                days, atLiberty[days], reoffences, before, placebo, !Joined.isSound(record, knownBy(index)));
    }

    private static boolean isProven(Disposal disposal, LocalDate index) {
        return !disposal.date().isAfter(knownBy(index));
    }

    /** How many days at liberty there were up to each day, from the day after the index date. */
    private static int[] daysAtLiberty(AtLiberty liberty, LocalDate index, int days) {
        BitSet inside = liberty.inside(index, days);
        int[] upTo = new int[days + 1];
        for (int day = 1; day <= days; day++) {
            upTo[day] = upTo[day - 1] + (inside.get(day) ? 0 : 1);
        }
        return upTo;
    }

    private static Set<String> kinds(Event event) {
        Set<String> kinds = new HashSet<>();
        if (event.flags().contains(EventFlag.DOMESTIC_ABUSE)) {
            kinds.add("domestic abuse");
        }
        if (event.flags().contains(EventFlag.GROUP_RELATED)) {
            kinds.add("group-related offence");
        }
        if (SeriousHarm.isWeapon(event)) {
            kinds.add("weapon offence");
        }
        OffenceFamily family = OffenceFamily.of(event.group());
        if (family == OffenceFamily.VIOLENCE || family == OffenceFamily.ROBBERY) {
            kinds.add("violence or robbery");
        }
        return kinds;
    }
}
