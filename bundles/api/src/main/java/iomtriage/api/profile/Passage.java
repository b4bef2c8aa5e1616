package iomtriage.api.profile;

import java.util.List;

/**
 * A heading with its sentences.
 *
 * @param heading a few words
 * @param sentences whole sentences, at least one
 */
public record Passage(String heading, List<String> sentences) {

    /** @throws IllegalArgumentException if there is nothing under the heading */
    public Passage {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("A passage needs at least one sentence under its heading.");
        }
    }
}
