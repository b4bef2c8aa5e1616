package iomtriage.api.profile;

import iomtriage.api.harm.HarmProfile;
import iomtriage.api.harm.VictimSafetyPanel;
import iomtriage.api.needs.NeedsProfile;
import iomtriage.api.score.Assessment;

/**
 * One person as of a day.
 *
 * @param assessment the scores with their explanations
 * @param harm serious harm: predictions beside facts
 * @param needs needs, pathways and which of them drive the risk
 * @param victimSafety the safety of those at risk
 */
public record CaseProfile(
        Assessment assessment, HarmProfile harm, NeedsProfile needs, VictimSafetyPanel victimSafety) {}
