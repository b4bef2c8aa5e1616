package iomtriage.api.score;

import java.util.List;
import java.util.Optional;

/**
 * What a person needs to know of the model pack in service.
 *
 * @param id the pack's id
 * @param version the pack's version
 * @param outcomes what it predicts, in its order
 * @param bands the named ranges of each outcome's probabilities
 * @param reference the population that explanations relate to, in plain words
 * @param intendedUse what it is for
 * @param limits what it is not for, each a sentence
 * @param simulated whether it was trained on simulated people
 * @param digest SHA-256 over the pack's manifest, which holds the digest of every file in it
 */
public record PackSummary(
        String id,
        String version,
        List<Outcome> outcomes,
        BandTable bands,
        String reference,
        String intendedUse,
        List<String> limits,
        boolean simulated,
        String digest) {

    public PackSummary {
        outcomes = List.copyOf(outcomes);
        limits = List.copyOf(limits);
    }

    /** Id and version as one word, {@code id@version}. */
    public String key() {
        return id + "@" + version;
    }

    /** What every page and list that shows the pack's scores must say; empty if there is nothing to warn of. */
    public Optional<String> warning() {
        return simulated
                ? Optional.of(
                        "Trained on simulated people: for demonstration and testing, not for decisions about anyone.")
                : Optional.empty();
    }
}
