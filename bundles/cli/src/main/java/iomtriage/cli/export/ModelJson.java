package iomtriage.cli.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.FeatureKind;
import iomtriage.additive.shape.ShapeFunction;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model as JSON, format {@code iomtriage-model/1}: how texts become numbers, how numbers are binned (bin 0 is missing; a number
 * equal to an edge belongs below it), and what each bin of each term adds to the log-odds. How many people a bin holds is not in it.
 */
final class ModelJson {

    static final String FORMAT = "iomtriage-model/1";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ModelJson() {}

    static String of(ModelPack pack, OutcomeModel model) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("pack", pack.summary().key().toString());
        json.put("packDigest", pack.digest());
        json.put("simulated", pack.manifest().simulated());
        json.put("outcome", model.outcome().id());
        json.put(
                "meaning", model.outcome().name() + " within " + model.outcome().windowMonths() + " months");
        json.put("reference", pack.manifest().reference());
        json.put("base", model.model().base());
        json.put(
                "inputs",
                InputColumn.of(pack).stream()
                        .filter(input -> model.model().featureNames().contains(input.name()))
                        .map(InputColumn::json)
                        .toList());
        json.put(
                "features",
                model.model().featureBins().stream().map(ModelJson::feature).toList());
        json.put("terms", model.model().shapes().stream().map(ModelJson::term).toList());
        json.put("bands", model.bands());
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A model is plain data and must be writable as JSON.", impossible);
        }
    }

    private static Map<String, Object> feature(FeatureBins bins) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", bins.name());
        if (bins.kind() == FeatureKind.CONTINUOUS) {
            json.put("edges", bins.edges());
        } else {
            json.put("categories", bins.categories());
            json.put("bins", bins.categoryBins());
        }
        return json;
    }

    private static Map<String, Object> term(ShapeFunction shape) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", shape.term().name());
        List<String> features = new ArrayList<>(List.of(shape.first().name()));
        shape.second().ifPresent(second -> features.add(second.name()));
        json.put("features", features);
        if (shape.second().isEmpty()) {
            json.put("values", shape.values());
            return json;
        }
        double[][] grid =
                new double[shape.first().binCount()][shape.second().get().binCount()];
        for (int first = 0; first < grid.length; first++) {
            for (int second = 0; second < grid[first].length; second++) {
                grid[first][second] = shape.value(shape.cell(first, second));
            }
        }
        json.put("values", grid);
        return json;
    }
}
