package iomtriage.records.internal.contradiction;

import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.records.internal.finding.FindingList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What cannot be true of assessments. */
final class AssessmentChecks {

    private static final String NEEDS = "needs";
    private static final String SERIOUS_HARM = "seriousHarm";

    /** Each item of a section scores 0 to 2, and no section has 20 of them. */
    private static final int HIGHEST_SCORE = 40;

    /** The most that the published scales take. */
    private static final int MOST_SANCTIONS = 999;

    private AssessmentChecks() {}

    static void needs(List<NeedsAssessment> needs, RecordAsOf then, DateChecks dates, FindingList findings) {
        for (int i = 0; i < needs.size(); i++) {
            if (then.known(needs.get(i)) == null) {
                continue;
            }
            dates.notBeforeBirth(needs.get(i).completed(), NEEDS, i, "completed");
            if (needs.get(i).sexualHistory().isPresent()) {
                sexualHistory(needs.get(i), i, dates, findings);
            }
            for (Map.Entry<NeedSection, NeedAnswer> section :
                    needs.get(i).sections().entrySet()) {
                OptionalInt score = section.getValue().score();
                if (score.isPresent() && (score.getAsInt() < 0 || score.getAsInt() > HIGHEST_SCORE)) {
                    findings.add(
                            FindingCode.OUT_OF_RANGE,
                            Place.of(NEEDS, i, "sections." + section.getKey().name() + ".score"),
                            "A section's score is between 0 and 40.",
                            "Send the sum of the section's items, or leave it out if they were not scored.");
                }
            }
        }
    }

    private static void sexualHistory(NeedsAssessment needs, int index, DateChecks dates, FindingList findings) {
        SexualHistory history = needs.sexualHistory().orElseThrow();
        Optional<LocalDate> last = history.lastOffence();
        if (last.isPresent()) {
            dates.notBeforeBirth(last.get(), NEEDS, index, "sexualHistory.lastOffence");
            if (last.get().isAfter(needs.completed())) {
                findings.add(
                        FindingCode.DATES_OUT_OF_ORDER,
                        Place.of(NEEDS, index, "sexualHistory.lastOffence"),
                        "It is after the day on which the assessment was completed.",
                        "Correct whichever of the two dates is wrong.");
            }
        }
        sanctions(history.adultContact(), "adultContact", index, findings);
        sanctions(history.childContact(), "childContact", index, findings);
        sanctions(history.nonContact(), "nonContact", index, findings);
        sanctions(history.images(), "images", index, findings);
    }

    private static void sanctions(OptionalInt count, String field, int index, FindingList findings) {
        if (count.isPresent() && (count.getAsInt() < 0 || count.getAsInt() > MOST_SANCTIONS)) {
            findings.add(
                    FindingCode.OUT_OF_RANGE,
                    Place.of(NEEDS, index, "sexualHistory." + field),
                    "A number of sanctions is between 0 and 999.",
                    "Send the number of sanctions, or leave it out if they were not counted.");
        }
    }

    static void seriousHarm(List<HarmAssessment> assessments, RecordAsOf then, DateChecks dates) {
        for (int i = 0; i < assessments.size(); i++) {
            if (then.known(assessments.get(i)) != null) {
                dates.notBeforeBirth(assessments.get(i).completed(), SERIOUS_HARM, i, "completed");
            }
        }
    }

    static void victimSafety(VictimSafety known, LocalDate born, FindingList findings) {
        if (known.recorded().isBefore(born)) {
            findings.add(
                    FindingCode.BORN_AFTER_EVENT,
                    "victimSafety.recorded",
                    "It is before the date of birth.",
                    "Correct this date or the date of birth.");
        }
    }
}
