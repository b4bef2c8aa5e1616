package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.Answer;

/** What is known about the safety of victims of domestic abuse: asked for most, and often with no answer. */
final class SafetyAnswers {

    private static final int ASKED_WITHIN = 540;
    private static final double NOT_KNOWN = .25;

    private SafetyAnswers() {}

    static void add(Known known, CaseRecord.Builder file) {
        int day = known.asOf() - 1 - known.random().below(ASKED_WITHIN);
        if (known.count(EventFlag.DOMESTIC_ABUSE, day) == 0
                || !known.random().chance(known.observation().safetyAsked())) {
            return;
        }
        boolean often = known.count(EventFlag.DOMESTIC_ABUSE, day) > 2;
        file.victimSafety(VictimSafety.of(EpochDays.date(day))
                .maracCase(answer(known, often ? .45 : .12))
                .protectiveOrder(answer(known, often ? .6 : .3))
                .childrenInHousehold(answer(known, .4))
                .victimContactArranged(answer(known, .5))
                .build());
    }

    private static Answer answer(Known known, double yes) {
        if (known.random().chance(NOT_KNOWN)) {
            return Answer.NOT_KNOWN;
        }
        return known.random().chance(yes) ? Answer.YES : Answer.NO;
    }
}
