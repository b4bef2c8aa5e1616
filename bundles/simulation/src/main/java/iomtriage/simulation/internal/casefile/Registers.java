package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.simulation.internal.career.Offence;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Register entries: made after a disposal that calls for one, sometimes missed, sometimes never ended. */
final class Registers {

    private static final int REVIEW_DAYS = 182;
    private static final int SHORTEST_DAYS = 300;
    private static final int LONGEST_DAYS = 1_500;
    private static final double NEVER_ENDED = .35;
    private static final int PROLIFIC = 15;
    private static final String PROBATION = "probation";

    private Registers() {}

    static void add(Known known, List<HarmFinding> harm, CaseRecord.Builder file) {
        after(known, offence -> offence.has(EventFlag.DOMESTIC_ABUSE), RegisterCode.ADVP, 1, file);
        after(known, offence -> offence.has(EventFlag.DOMESTIC_ABUSE), RegisterCode.REG30, .5, file);
        after(known, offence -> offence.has(EventFlag.DOMESTIC_ABUSE), RegisterCode.RCPR, .2, file);
        after(known, Registers::isStalking, RegisterCode.SPO, .12, file);
        after(known, offence -> offence.has(EventFlag.GROUP_RELATED), RegisterCode.STRG, .8, file);
        after(known, SeriousOffence::isAgainstChild, RegisterCode.RCHD, 1, file);
        harmLevel(known, harm, file);
        iom(known, file);
    }

    private static boolean isStalking(Offence offence) {
        return offence.has(EventFlag.DOMESTIC_ABUSE) && offence.group() == OffenceGroup.PUBLIC_ORDER_AND_HARRASSMENT;
    }

    private static void after(
            Known known, Predicate<Offence> such, RegisterCode code, double called, CaseRecord.Builder file) {
        int start = known.soonAfter(known.firstDisposal(such), 60);
        if (start < known.asOf()
                && known.random().chance(called * (1 - known.observation().registerMissed()))) {
            file.register(entry(known, code, start));
        }
    }

    private static RegisterEntry entry(Known known, RegisterCode code, int start) {
        Optional<Integer> end = known.random().chance(NEVER_ENDED)
                ? Optional.empty()
                : Optional.of(start + SHORTEST_DAYS + known.random().below(LONGEST_DAYS - SHORTEST_DAYS));
        return RegisterEntry.of(code)
                .start(EpochDays.date(start))
                .review(EpochDays.date(start + REVIEW_DAYS))
                .end(end.filter(day -> day < known.asOf()).map(EpochDays::date))
                .source(PROBATION)
                .build();
    }

    /** The level found last, in force. */
    private static void harmLevel(Known known, List<HarmFinding> harm, CaseRecord.Builder file) {
        if (harm.isEmpty() || known.random().chance(known.observation().registerMissed())) {
            return;
        }
        HarmFinding last = harm.get(harm.size() - 1);
        file.register(RegisterEntry.of(code(last.highest()))
                .start(EpochDays.date(last.day()))
                .review(EpochDays.date(last.day() + REVIEW_DAYS))
                .source(PROBATION)
                .build());
    }

    private static RegisterCode code(HarmLevel level) {
        return switch (level) {
            case LOW -> RegisterCode.RLRH;
            case MEDIUM -> RegisterCode.RMRH;
            case HIGH -> RegisterCode.RHRH;
            case VERY_HIGH -> RegisterCode.RVHR;
        };
    }

    /** Some of the prolific are in a scheme already. No feature reads it. */
    private static void iom(Known known, CaseRecord.Builder file) {
        int start = known.asOf() - 1 - known.random().below(700);
        long before = known.record().offences().stream()
                .filter(offence -> offence.followed().disposal() < start)
                .count();
        if (before >= PROLIFIC && known.random().chance(.3)) {
            file.register(entry(known, RegisterCode.IIOM, start));
        }
    }
}
