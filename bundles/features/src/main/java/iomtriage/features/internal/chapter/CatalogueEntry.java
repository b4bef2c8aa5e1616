package iomtriage.features.internal.chapter;

import iomtriage.features.definition.Feature;
import java.util.Optional;

/**
 * One entry of the catalogue: what a feature means, and how it is computed.
 *
 * @param feature what it means
 * @param formula how it is computed
 * @param rowWording how it is said where a whole row is at hand; empty if its value says all
 */
public record CatalogueEntry(Feature feature, Formula formula, Optional<RowWording> rowWording) {

    /** A feature whose value says all. */
    public CatalogueEntry(Feature feature, Formula formula) {
        this(feature, formula, Optional.empty());
    }
}
