package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.simulation.internal.career.Traits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Risk of serious harm as assessors saw it: what is on file, what is true, and error.
 *
 * @param day the day it was completed
 * @param levels level by who is at risk
 */
record HarmFinding(int day, Map<AtRisk, HarmLevel> levels) {

    private static final double ASSESSED_TOO = .85;

    /** What the trait must exceed for medium, high and very high; few are very high. */
    private static final double[] THRESHOLDS = {.6, 2.1, 4.0};

    /** Assesses at the interviews, files the assessments and tells what they were. */
    static List<HarmFinding> of(Known known, List<Interview> interviews, CaseRecord.Builder file) {
        List<HarmFinding> findings = new ArrayList<>();
        for (Interview interview : interviews) {
            if (known.random().chance(ASSESSED_TOO)) {
                HarmFinding finding = new HarmFinding(interview.day(), assess(known, interview.day()));
                findings.add(finding);
                file.seriousHarm(new HarmAssessment(EpochDays.date(finding.day()), finding.levels()));
            }
        }
        return findings;
    }

    /** The highest level for anyone. */
    HarmLevel highest() {
        HarmLevel highest = HarmLevel.LOW;
        for (HarmLevel level : levels.values()) {
            highest = level.compareTo(highest) > 0 ? level : highest;
        }
        return highest;
    }

    private static Map<AtRisk, HarmLevel> assess(Known known, int day) {
        Traits traits = known.traits();
        double domestic = StrictMath.log(1 + known.count(EventFlag.DOMESTIC_ABUSE, day))
                + (traits.domestic().on(day) ? .8 : 0);
        double weapons = .5 * StrictMath.log(1 + known.count(EventFlag.WEAPON, day)) + .3 * traits.violence();
        double sexual = traits.sexual() && known.offencesBefore(day).anyMatch(SeriousOffence::isSexual) ? 2.2 : 0;
        Map<AtRisk, HarmLevel> levels = new EnumMap<>(AtRisk.class);
        levels.put(AtRisk.CHILDREN, seen(known, .5 * domestic + sexual - .4));
        levels.put(
                AtRisk.PUBLIC,
                seen(known, weapons + .6 * sexual + (traits.gang().on(day) ? .8 : 0) + .2));
        levels.put(AtRisk.KNOWN_ADULT, seen(known, domestic + .2 * traits.violence()));
        levels.put(AtRisk.STAFF, seen(known, .4 * traits.violence() - .7));
        levels.put(AtRisk.PRISONERS, seen(known, .4 * traits.violence() - .9));
        return levels;
    }

    private static HarmLevel seen(Known known, double trait) {
        double seen = trait + known.observation().harmError() * known.random().normal();
        int level = 0;
        while (level < THRESHOLDS.length && seen > THRESHOLDS[level]) {
            level++;
        }
        return HarmLevel.values()[level];
    }
}
