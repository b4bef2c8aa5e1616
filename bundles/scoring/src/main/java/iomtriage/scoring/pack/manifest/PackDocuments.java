package iomtriage.scoring.pack.manifest;

import java.util.Optional;

/**
 * What a pack says of itself beside its models. A pack need not say any of it.
 *
 * @param card the model card in Markdown
 * @param evaluation predicted against observed on people held out
 */
public record PackDocuments(Optional<String> card, Optional<PackEvaluation> evaluation) {

    /** The file of the model card. */
    public static final String CARD = "model-card.md";

    /** Of a pack that says nothing. */
    public static final PackDocuments NONE = new PackDocuments(Optional.empty(), Optional.empty());
}
