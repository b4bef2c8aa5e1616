package iomtriage.reviews.profile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.needs.Need;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each assessment of a person's needs found, by the same thresholds as the latest. */
public final class NeedsOverTime {

    private NeedsOverTime() {}

    /**
     * @param record as it was known on a day
     * @return by the day of the assessment, the latest first: one entry for each section, in the order of OASys
     */
    public static SortedMap<LocalDate, List<Need>> of(CaseRecord record) {
        SortedMap<LocalDate, List<Need>> needs = new TreeMap<>(Comparator.reverseOrder());
        record.needs().stream()
                .map(NeedsAssessment::completed)
                .distinct()
                .forEach(day -> needs.put(day, sections(NeedsReader.completedOn(record, day))));
        return needs;
    }

    private static List<Need> sections(List<NeedsAssessment> assessments) {
        return Arrays.stream(NeedSection.values())
                .map(section -> NeedsReader.need(section, assessments, List.of()))
                .toList();
    }
}
