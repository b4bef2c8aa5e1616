package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Needs as assessors scored them: with error, and not where they did not have enough information. */
final class NeedsFindings {

    private static final double LINKED_IF_A_NEED = .75;
    private static final double LINKED_OTHERWISE = .05;
    private static final int NEED_WITHOUT_THRESHOLD = 3;

    private NeedsFindings() {}

    static void add(Known known, List<Interview> interviews, CaseRecord.Builder file) {
        for (Interview interview : interviews) {
            Map<NeedSection, NeedAnswer> answers = new EnumMap<>(NeedSection.class);
            for (NeedPattern pattern : NeedPattern.TABLE) {
                answers.put(pattern.section(), answer(known, pattern, interview));
            }
            file.needs(new NeedsAssessment(EpochDays.date(interview.day()), answers));
        }
    }

    private static NeedAnswer answer(Known known, NeedPattern pattern, Interview interview) {
        if (known.random().chance(known.observation().notEnoughInformation())) {
            return new NeedAnswer(OptionalInt.empty(), false, false);
        }
        double error = known.observation().sectionError() * known.random().normal();
        int score = pattern.score(interview.factors(), error);
        boolean isNeed = score >= pattern.section().standardThreshold().orElse(NEED_WITHOUT_THRESHOLD);
        double linked = isNeed ? LINKED_IF_A_NEED : LINKED_OTHERWISE;
        double harm = pattern.harm() * (known.traits().violence() > 0 ? 1 : .4);
        return new NeedAnswer(
                OptionalInt.of(score),
                known.random().chance(linked * harm),
                known.random().chance(linked));
    }
}
