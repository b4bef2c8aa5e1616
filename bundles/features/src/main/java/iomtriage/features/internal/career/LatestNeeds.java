package iomtriage.features.internal.career;

import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import java.util.Arrays;
import java.util.List;

/**
 * The latest needs assessment completed by a day. Of several completed on one day, each section takes the highest score, so
 * that the order in which a host lists them does not matter. Reused from person to person.
 */
public final class LatestNeeds {

    private static final NeedSection[] SECTIONS = NeedSection.values();
    private static final int NOT_ANSWERED = -1;

    private final int[] scores = new int[SECTIONS.length];

    void read(List<NeedsAssessment> assessments, AsOf asOf) {
        Arrays.fill(scores, NOT_ANSWERED);
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < assessments.size(); i++) {
            NeedsAssessment assessment = assessments.get(i);
            long completed = assessment.completed().toEpochDay();
            if (completed > asOf.epochDay() || completed < latest) {
                continue;
            }
            if (completed > latest) {
                Arrays.fill(scores, NOT_ANSWERED);
            }
            latest = completed;
            add(assessment);
        }
    }

    private void add(NeedsAssessment assessment) {
        for (int section = 0; section < SECTIONS.length; section++) {
            NeedAnswer answer = assessment.sections().get(SECTIONS[section]);
            if (answer != null && answer.score().isPresent()) {
                scores[section] = Math.max(scores[section], answer.score().getAsInt());
            }
        }
    }

    /** A section's score; NaN if it was not scored. */
    public double score(NeedSection section) {
        int score = scores[section.ordinal()];
        return score == NOT_ANSWERED ? Double.NaN : score;
    }

    /** Sections at or above the score at which a need is identified; NaN if no section that has one was scored. */
    public double identified() {
        int answered = 0;
        int identified = 0;
        for (int section = 0; section < SECTIONS.length; section++) {
            if (scores[section] != NOT_ANSWERED
                    && SECTIONS[section].standardThreshold().isPresent()) {
                answered++;
                identified +=
                        scores[section] >= SECTIONS[section].standardThreshold().getAsInt() ? 1 : 0;
            }
        }
        return answered == 0 ? Double.NaN : identified;
    }
}
