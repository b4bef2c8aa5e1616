package iomtriage.scoring.pack.layout;

import iomtriage.additive.shape.Direction;
import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.Standing;
import iomtriage.features.definition.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows laid out by the feature catalogue, computed from case records.
 *
 * @param catalogue every feature that a row has
 * @param features which of them a model may read
 */
public record CatalogueLayout(FeatureCatalogue catalogue, FeatureSet features) implements InputLayout {

    /**
     * With every feature.
     *
     * @param catalogue every feature that a row has, all of which a model may read
     */
    public CatalogueLayout(FeatureCatalogue catalogue) {
        this(catalogue, FeatureSet.ALL);
    }

    @Override
    public String kind() {
        return features.kind();
    }

    @Override
    public Set<String> without() {
        return features.without(catalogue);
    }

    @Override
    public String version() {
        return catalogue.version();
    }

    @Override
    public int size() {
        return catalogue.size();
    }

    @Override
    public String featureId(int column) {
        return feature(column).id();
    }

    @Override
    public String phrase(int column, double[] row) {
        return catalogue.phrase(column, row);
    }

    @Override
    public String family(int column) {
        return feature(column).family();
    }

    @Override
    public boolean isComparable(int column) {
        return feature(column).kind().isComparable();
    }

    @Override
    public String comparison(int column, double value, Standing among) {
        return feature(column).comparison(value, among);
    }

    @Override
    public Optional<String> ask(int column) {
        return feature(column).ask();
    }

    /** Without the word of its chapter: "attitudes", not "Need: attitudes". */
    @Override
    public String part(int column) {
        String name = feature(column).name();
        return name.substring(name.indexOf(": ") < 0 ? 0 : name.indexOf(": ") + 2);
    }

    @Override
    public List<String> categories(int column) {
        return feature(column).kind() == ValueKind.CATEGORY ? feature(column).categories() : List.of();
    }

    @Override
    public Direction direction(int column) {
        return switch (feature(column).direction()) {
            case HIGHER_RAISES -> Direction.INCREASING;
            case HIGHER_LOWERS -> Direction.DECREASING;
            case FREE -> Direction.NONE;
        };
    }

    private Feature feature(int column) {
        return catalogue.features().get(column);
    }
}
