package iomtriage.tables;

import iomtriage.additive.shape.Direction;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.tables.specification.Code;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnType;
import java.util.List;
import java.util.Optional;

/** Rows laid out by the feature columns of a specification. */
public final class TableLayout implements InputLayout {

    /** The kind of input, as manifests name it. */
    public static final String KIND = "table";

    /** The file in a pack that holds its column specification. */
    public static final String FILE = "columns.json";

    private final ColumnSpecification specification;
    private final List<Column> features;

    public TableLayout(ColumnSpecification specification) {
        this.specification = specification;
        this.features = specification.features();
    }

    /** The specification that rows are laid out by. */
    public ColumnSpecification specification() {
        return specification;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String version() {
        return specification.key().toString();
    }

    @Override
    public int size() {
        return features.size();
    }

    @Override
    public String featureId(int column) {
        return features.get(column).name();
    }

    @Override
    public String phrase(int column, double[] row) {
        return features.get(column).phrase(row[column]);
    }

    /** A blank in a flat table is as the table's owner recorded it: there is nobody to ask. */
    @Override
    public Optional<String> ask(int column) {
        return Optional.empty();
    }

    @Override
    public List<String> categories(int column) {
        Column feature = features.get(column);
        return feature.type() == ColumnType.CATEGORY
                ? feature.codes().stream().map(Code::words).toList()
                : List.of();
    }

    @Override
    public Direction direction(int column) {
        return switch (features.get(column).direction()) {
            case HIGHER_RAISES -> Direction.INCREASING;
            case HIGHER_LOWERS -> Direction.DECREASING;
            case FREE -> Direction.NONE;
        };
    }
}
