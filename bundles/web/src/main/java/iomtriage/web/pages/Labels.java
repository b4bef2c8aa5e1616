package iomtriage.web.pages;

import iomtriage.features.Feature;
import iomtriage.features.FeatureCatalogue;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Features in plain words. A pack over another kind of input has names that the catalogue does not know: they stay as is. */
final class Labels {

    private static final Map<String, Feature> FEATURES =
            FeatureCatalogue.standard().features().stream().collect(Collectors.toMap(Feature::id, Function.identity()));

    private Labels() {}

    static String feature(String id) {
        Feature feature = FEATURES.get(id);
        return feature == null ? id : feature.name();
    }

    static String description(String id) {
        Feature feature = FEATURES.get(id);
        return feature == null ? "" : feature.description();
    }
}
