package iomtriage.features;

import iomtriage.features.definition.Chapter;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.Input;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue as Markdown, for people to read. */
public final class CatalogueText {

    private final FeatureCatalogue catalogue;

    /** @param catalogue what to describe */
    public CatalogueText(FeatureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One line a feature, a table a chapter. */
    public String list() {
        StringBuilder text = new StringBuilder("# Feature catalogue " + catalogue.version() + "\n\n");
        text.append(catalogue.size()).append(" features, in the order of a feature row.\n");
        for (Chapter chapter : Chapter.values()) {
            text.append(chapter(chapter));
        }
        return text.toString();
    }

    private String chapter(Chapter chapter) {
        List<Feature> features = catalogue.features().stream()
                .filter(feature -> feature.chapter() == chapter)
                .toList();
        if (features.isEmpty()) {
            return "";
        }
        String head = "\n## " + chapter.label()
                + "\n\n| id | name | kind | direction | when missing |\n|---|---|---|---|---|\n";
        return head + features.stream().map(CatalogueText::line).collect(Collectors.joining());
    }

    private static String line(Feature feature) {
        return "| `" + feature.id() + "` | " + feature.name() + " | "
                + feature.kind().label() + " | " + feature.direction().label() + " | " + missing(feature) + " |\n";
    }

    private static String missing(Feature feature) {
        return feature.canBeMissing() ? feature.whenMissing() : "never missing";
    }

    /**
     * All there is to say about one feature.
     *
     * @throws IllegalArgumentException if there is no such feature; the message suggests near matches
     */
    public String explain(String id) {
        Feature feature = catalogue.feature(id);
        StringBuilder text = new StringBuilder("## " + feature.name() + "\n\n" + feature.description() + "\n\n");
        text.append(item("id", "`" + feature.id() + "`"));
        text.append(item("kind", feature.kind().label()));
        text.append(item("one reason with all that is about", feature.family()));
        text.append(item("unit", feature.unit().label()));
        text.append(item("direction", feature.direction().label()));
        if (!feature.categories().isEmpty()) {
            text.append(item("values", String.join("; ", feature.categories())));
        }
        text.append(item("when missing", missing(feature)));
        feature.ask().ifPresent(what -> text.append(item("ask for", what)));
        text.append(item("looks at", looksAt(feature)));
        text.append(item("source", feature.source()));
        return text.toString();
    }

    private static String looksAt(Feature feature) {
        return feature.inputs().stream().map(Input::label).collect(Collectors.joining(", "));
    }

    private static String item(String label, String value) {
        return "- " + label + ": " + value + "\n";
    }

    /** The whole catalogue: the list, then every feature explained. */
    public String full() {
        return list()
                + catalogue.features().stream()
                        .map(feature -> "\n" + explain(feature.id()))
                        .collect(Collectors.joining());
    }
}
