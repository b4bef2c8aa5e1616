package iomtriage.cli.data;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.features.CatalogueText;
import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Feature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the feature catalogue, or explains one feature. */
@Command(
        name = "features",
        mixinStandardHelpOptions = true,
        header = "Lists what models read from case records, or explains one feature in full.")
public final class FeaturesCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The feature to explain. Default: list them all.")
    private @Nullable String id;

    @Option(names = "--full", description = "Explain every feature.")
    private boolean full;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        FeatureCatalogue catalogue = FeatureCatalogue.standard();
        CatalogueText text = new CatalogueText(catalogue);
        if (output.isJson()) {
            output.json(Map.of(
                    "version", catalogue.version(),
                    "features",
                            catalogue.features().stream()
                                    .map(FeaturesCommand::entry)
                                    .toList()));
        } else {
            output.out().print(words(text));
            output.out().flush();
        }
        return ExitCode.DONE;
    }

    private String words(CatalogueText text) {
        if (full) {
            return text.full();
        }
        if (id == null) {
            return text.list();
        }
        try {
            return text.explain(id);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(unknown.getMessage());
        }
    }

    private static Map<String, Object> entry(Feature feature) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("id", feature.id());
        entry.put("kind", feature.kind().name());
        entry.put("direction", feature.direction().name());
        entry.put("categories", List.copyOf(feature.categories()));
        entry.put("canBeMissing", feature.canBeMissing());
        return entry;
    }
}
