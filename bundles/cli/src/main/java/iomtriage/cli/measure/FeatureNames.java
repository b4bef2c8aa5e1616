package iomtriage.cli.measure;

import iomtriage.features.definition.Feature;
import iomtriage.scoring.pack.layout.CatalogueLayout;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.tables.TableLayout;
import iomtriage.tables.specification.Code;
import iomtriage.tables.specification.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What features are called in plain words, as the catalogue or the column specification has it. */
public final class FeatureNames {

    private record Named(String name, List<String> levels) {}

    private final Map<String, Named> byId = new HashMap<>();

    private FeatureNames() {}

    /** The names that a layout has; a feature without one is called by its id. */
    public static FeatureNames of(InputLayout layout) {
        FeatureNames names = new FeatureNames();
        if (layout instanceof TableLayout table) {
            table.specification().features().forEach(names::add);
        } else if (layout instanceof CatalogueLayout own) {
            own.catalogue().features().forEach(names::add);
        }
        return names;
    }

    private void add(Column column) {
        byId.put(
                column.name(),
                new Named(
                        column.label(), column.codes().stream().map(Code::words).toList()));
    }

    private void add(Feature feature) {
        byId.put(feature.id(), new Named(feature.name(), feature.categories()));
    }

    /** A feature in plain words. */
    public String name(String id) {
        return byId.containsKey(id) ? byId.get(id).name() : id;
    }

    /** A feature in plain words with its id beside it, where they differ. */
    public String nameAndId(String id) {
        return name(id).equals(id) ? id : name(id) + " (" + id + ")";
    }

    /** What the values 0, 1, 2 and so on are called; empty for numbers. */
    List<String> levels(String id) {
        return byId.containsKey(id) ? byId.get(id).levels() : List.of();
    }
}
