package iomtriage.reviews.profile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.needs.Need;
import iomtriage.api.needs.NeedEffect;
import iomtriage.api.needs.NeedSeverity;
import iomtriage.api.needs.NeedState;
import iomtriage.api.needs.NeedsProfile;
import iomtriage.api.needs.Pathway;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.ScoreResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the latest needs assessment of a record as it was known on a day, and what each need adds to the person's scores. */
final class NeedsReader {

    private NeedsReader() {}

    static NeedsProfile read(CaseRecord record, Assessment assessment) {
        Optional<LocalDate> day =
                record.needs().stream().map(NeedsAssessment::completed).max(Comparator.naturalOrder());
        List<NeedsAssessment> latest =
                day.map(last -> completedOn(record, last)).orElse(List.of());
        return new NeedsProfile(
                day,
                Arrays.stream(NeedSection.values())
                        .map(section -> need(section, latest, effects(section, assessment)))
                        .toList());
    }

    static List<NeedsAssessment> completedOn(CaseRecord record, LocalDate day) {
        return record.needs().stream()
                .filter(each -> each.completed().equals(day))
                .toList();
    }

    static Need need(NeedSection section, List<NeedsAssessment> latest, List<NeedEffect> effects) {
        List<NeedAnswer> answers = latest.stream()
                .flatMap(each -> Optional.ofNullable(each.sections().get(section)).stream())
                .toList();
        // Of several assessments of one day the highest score counts, as it does for a score.
        OptionalInt score =
                answers.stream().flatMapToInt(answer -> answer.score().stream()).max();
        return new AssessedNeed(
                section,
                state(section, score),
                severity(section, score),
                score,
                answers.stream().anyMatch(NeedAnswer::linkedToSeriousHarm),
                answers.stream().anyMatch(NeedAnswer::linkedToReoffending),
                Pathways.of(section),
                effects);
    }

    private static Optional<NeedState> state(NeedSection section, OptionalInt score) {
        if (score.isEmpty()) {
            return Optional.of(NeedState.NOT_ENOUGH_INFORMATION);
        }
        if (section.standardThreshold().isEmpty()) {
            return Optional.empty();
        }
        boolean identified = score.getAsInt() >= section.standardThreshold().getAsInt();
        return Optional.of(identified ? NeedState.IDENTIFIED : NeedState.NOT_IDENTIFIED);
    }

    private static Optional<NeedSeverity> severity(NeedSection section, OptionalInt score) {
        if (state(section, score).filter(NeedState.IDENTIFIED::equals).isEmpty()) {
            return Optional.empty();
        }
        boolean severe = score.getAsInt() >= section.severeThreshold().orElseThrow();
        return Optional.of(severe ? NeedSeverity.SEVERE : NeedSeverity.STANDARD);
    }

    private static List<NeedEffect> effects(NeedSection section, Assessment assessment) {
        String feature = "need_" + section.name().toLowerCase(Locale.ROOT);
        List<NeedEffect> effects = new ArrayList<>();
        for (ScoreResult result : assessment.results()) {
            double added = result.explanation().map(why -> added(feature, why)).orElse(0.0);
            if (added != 0) {
                effects.add(new NeedEffect(result.outcome(), added));
            }
        }
        return effects;
    }

    private static double added(String feature, Explanation why) {
        double added = 0;
        for (Contribution contribution : why.contributions()) {
            if (contribution.features().contains(feature)) {
                added += contribution.logOdds() / contribution.features().size();
            }
        }
        return added;
    }

    record AssessedNeed(
            NeedSection section,
            Optional<NeedState> state,
            Optional<NeedSeverity> severity,
            OptionalInt score,
            boolean linkedToSeriousHarm,
            boolean linkedToReoffending,
            Pathway pathway,
            List<NeedEffect> effects)
            implements Need {

        AssessedNeed {
            effects = List.copyOf(effects);
        }
    }
}
