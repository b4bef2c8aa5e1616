package iomtriage.features.internal.career;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import java.util.Arrays;
import java.util.List;

/**
 * The latest assessment of risk of serious harm completed by a day, and the level a register in force gives. Of several
 * assessments completed on one day the highest level counts. Reused from person to person.
 */
public final class LatestHarm {

    private static final AtRisk[] AT_RISK = AtRisk.values();
    private static final int NOT_ASSESSED = -1;

    private final int[] levels = new int[AT_RISK.length];
    private int registered;

    void read(List<HarmAssessment> assessments, AsOf asOf) {
        registered = NOT_ASSESSED;
        Arrays.fill(levels, NOT_ASSESSED);
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < assessments.size(); i++) {
            HarmAssessment assessment = assessments.get(i);
            long completed = assessment.completed().toEpochDay();
            if (completed > asOf.epochDay() || completed < latest) {
                continue;
            }
            if (completed > latest) {
                Arrays.fill(levels, NOT_ASSESSED);
            }
            latest = completed;
            add(assessment);
        }
    }

    private void add(HarmAssessment assessment) {
        for (int who = 0; who < AT_RISK.length; who++) {
            HarmLevel level = assessment.levels().get(AT_RISK[who]);
            if (level != null) {
                levels[who] = Math.max(levels[who], level.ordinal());
            }
        }
    }

    /** Notes a register of risk of serious harm that is in force. */
    void registered(HarmLevel level) {
        registered = Math.max(registered, level.ordinal());
    }

    /** The level for someone; NaN if it was not assessed. */
    public double level(AtRisk who) {
        int level = levels[who.ordinal()];
        return level == NOT_ASSESSED ? Double.NaN : level;
    }

    /** The highest level for anyone, assessed or registered; NaN if there is none. */
    public double highest() {
        int highest = registered;
        for (int level : levels) {
            highest = Math.max(highest, level);
        }
        return highest == NOT_ASSESSED ? Double.NaN : highest;
    }
}
