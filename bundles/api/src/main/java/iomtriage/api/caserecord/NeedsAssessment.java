package iomtriage.api.caserecord;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One completed needs assessment.
 *
 * @param completed the day it was completed
 * @param sections answers by section, in the order of OASys; a section that was not asked is absent
 */
public record NeedsAssessment(LocalDate completed, Map<NeedSection, NeedAnswer> sections) {

    /** @throws CaseRecordRefusedException if anything is null */
    public NeedsAssessment {
        NullFields.of("needs")
                .at("completed", completed)
                .each("sections", sections)
                .refuse();
        Map<NeedSection, NeedAnswer> ordered = new EnumMap<>(NeedSection.class);
        ordered.putAll(sections);
        sections = Collections.unmodifiableMap(ordered);
    }
}
