package iomtriage.api.caserecord;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A practitioner's assessment of risk of serious harm.
 *
 * @param completed the day it was completed
 * @param levels level by who is at risk; those not assessed are absent
 */
public record HarmAssessment(LocalDate completed, Map<AtRisk, HarmLevel> levels) {

    /** @throws CaseRecordRefusedException if anything is null */
    public HarmAssessment {
        NullFields.of("seriousHarm")
                .at("completed", completed)
                .each("levels", levels)
                .refuse();
        Map<AtRisk, HarmLevel> ordered = new EnumMap<>(AtRisk.class);
        ordered.putAll(levels);
        levels = Collections.unmodifiableMap(ordered);
    }

    /** {@return the highest level for anyone; empty if nobody was assessed} */
    public Optional<HarmLevel> highest() {
        return levels.values().stream().max(HarmLevel::compareTo);
    }
}
