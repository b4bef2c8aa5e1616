package iomtriage.features.internal.chapter;

import iomtriage.features.definition.Feature;

/**
 * One entry of the catalogue: what a feature means, and how it is computed.
 *
 * @param feature what it means
 * @param formula how it is computed
 */
public record CatalogueEntry(Feature feature, Formula formula) {}
