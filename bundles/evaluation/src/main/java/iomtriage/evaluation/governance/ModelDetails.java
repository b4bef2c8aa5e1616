package iomtriage.evaluation.governance;

/**
 * What a model pack is.
 *
 * @param id the pack's
 * @param version the pack's
 * @param summary what it does, in a sentence or two
 * @param inputs what it reads, in plain words
 * @param owner who answers for it
 * @param simulated whether it was trained on simulated people
 */
public record ModelDetails(String id, String version, String summary, String inputs, String owner, boolean simulated) {}
