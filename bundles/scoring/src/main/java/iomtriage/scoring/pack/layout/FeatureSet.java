package iomtriage.scoring.pack.layout;

import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Input;
import java.util.Set;
import java.util.TreeSet;

/** Which features of the catalogue a pack's models may read. */
public enum FeatureSet {
    /** All of them. */
    ALL("case-records"),
    /** Those that rest on what is proven: without arrests and charges that did not lead to a caution or conviction. */
    PROVEN_ONLY("case-records-proven-only");

    private final String kind;

    FeatureSet(String kind) {
        this.kind = kind;
    }

    /** {@return the kind of input, as manifests name it} */
    public String kind() {
        return kind;
    }

    /**
     * {@return ids of the features that are left out}
     *
     * @param catalogue every feature there is
     */
    public Set<String> without(FeatureCatalogue catalogue) {
        return this == PROVEN_ONLY ? new TreeSet<>(catalogue.over(Input.UNPROVEN)) : Set.of();
    }
}
