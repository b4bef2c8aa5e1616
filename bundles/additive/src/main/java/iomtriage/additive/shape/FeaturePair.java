package iomtriage.additive.shape;

/** Two features, by name. As text, {@code first & second}: the name of their term, and how settings name them. */
public record FeaturePair(String first, String second) {

    @Override
    public String toString() {
        return first + " & " + second;
    }
}
