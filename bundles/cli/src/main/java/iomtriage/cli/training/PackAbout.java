package iomtriage.cli.training;

import java.util.List;

/**
 * What a pack says of itself.
 *
 * @param id the pack's id
 * @param version its version
 * @param reference the population that explanations relate to, in plain words
 * @param intendedUse what it is for
 * @param limits what it is not for, each a sentence
 * @param simulated whether it is trained on simulated people
 */
public record PackAbout(
        String id, String version, String reference, String intendedUse, List<String> limits, boolean simulated) {}
