package iomtriage.api.harm;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.HarmLevel;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that bears on serious harm by one person, and apart from it what says that the person is a victim.
 *
 * @param kinds one entry for each kind, in their order
 * @param assessed the day of the latest assessment of risk of serious harm; empty if there is none
 * @param levels its level by who is at risk; those not assessed are absent
 * @param general facts in force about serious harm in general: MAPPA, registers of risk of serious harm and of children
 * @param asVictim facts in force that the person is a victim of gangs: they speak for support, and never for risk
 */
public record HarmProfile(
        List<HarmStanding> kinds,
        Optional<LocalDate> assessed,
        Map<AtRisk, HarmLevel> levels,
        List<HarmFact> general,
        List<HarmFact> asVictim) {

    public HarmProfile {
        kinds = List.copyOf(kinds);
        Map<AtRisk, HarmLevel> ordered = new EnumMap<>(AtRisk.class);
        ordered.putAll(levels);
        levels = Collections.unmodifiableMap(ordered);
        general = List.copyOf(general);
        asVictim = List.copyOf(asVictim);
    }
}
