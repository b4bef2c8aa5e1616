package iomtriage.api.offence;

import java.util.Optional;

/**
 * What the ministry's scales count an offence code as. OGRS3 and OGRS4 disagree about some codes, so neither is derived from
 * the other.
 *
 * @param group its OGRS4 group, never unknown
 * @param isViolent whether a sanction for it counts towards OGRS4's number of violent sanctions
 * @param ogrs3 its OGRS3 category; empty if that scale has no weight for it
 * @param neighbourhoodCrime which neighbourhood crime it is, if it is one for certain
 */
public record OffenceMeaning(
        OffenceGroup group,
        boolean isViolent,
        Optional<Ogrs3Category> ogrs3,
        Optional<NeighbourhoodCrime> neighbourhoodCrime) {}
