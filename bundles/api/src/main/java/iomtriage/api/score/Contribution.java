package iomtriage.api.score;

import java.util.List;

/**
 * What one term of the model adds to one person's score.
 *
 * @param term the term's name: a feature id, or two joined by {@code " & "} for an interaction
 * @param features ids of the one or two features it looks at
 * @param family what it is about, in plain words: terms of one family say one thing in several ways, and are one {@link Reason}
 * @param logOdds what it adds, in log-odds, relative to the model's reference population; above 0 raises risk
 * @param reason the same in plain words, for example "4 sanctions in the last 12 months"
 */
public record Contribution(String term, List<String> features, String family, double logOdds, String reason) {

    public Contribution {
        features = List.copyOf(features);
    }

    /**
     * A term of a family of its own.
     *
     * @param term the term's name, and that of its family
     * @param features ids of the one or two features it looks at
     * @param logOdds what it adds, in log-odds; above 0 raises risk
     * @param reason the same in plain words
     */
    public Contribution(String term, List<String> features, double logOdds, String reason) {
        this(term, features, term, logOdds, reason);
    }

    /** {@return whether the term stands for two features acting together} */
    public boolean isInteraction() {
        return features.size() == 2;
    }
}
