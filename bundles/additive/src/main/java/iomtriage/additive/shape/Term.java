package iomtriage.additive.shape;

/**
 * One shape function of a model.
 *
 * @param name the feature's name, or {@code first & second} for a pair
 * @param first index of the (first) feature
 * @param second index of the second feature of a pair, -1 for a main effect
 */
public record Term(String name, int first, int second) {
    /** The main effect of a feature. */
    public static Term main(FeatureBins[] features, int feature) {
        return new Term(features[feature].name(), feature, -1);
    }

    /** The interaction of two features. */
    public static Term pair(FeatureBins[] features, int first, int second) {
        return new Term(new FeaturePair(features[first].name(), features[second].name()).toString(), first, second);
    }

    /** Whether this is an interaction of two features. */
    public boolean isPair() {
        return second >= 0;
    }
}
