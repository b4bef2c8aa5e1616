package iomtriage.scoring.pack.layout;

import iomtriage.additive.shape.Direction;
import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.ValueKind;
import java.util.List;
import java.util.Optional;

/** Rows laid out by the feature catalogue, computed from case records. */
public record CatalogueLayout(FeatureCatalogue catalogue) implements InputLayout {

    /** The kind of input, as manifests name it. */
    public static final String KIND = "case-records";

    @Override
    public String kind() {
        return KIND;
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
    public String phrase(int column, double value) {
        return feature(column).phrase(value);
    }

    @Override
    public boolean isComparable(int column) {
        return feature(column).kind().isComparable();
    }

    @Override
    public String phrase(int column, double value, int percentBelow, String others) {
        return feature(column).phrase(value, percentBelow, others);
    }

    @Override
    public Optional<String> ask(int column) {
        return feature(column).ask();
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
