package iomtriage.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.records.json.Mappers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Reads coefficients from the data files beside this class. Each names its source. */
final class CoefficientFile {

    private CoefficientFile() {}

    /** The file as a tree, which names its source. */
    static JsonNode load(String name) {
        try (InputStream in = CoefficientFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks its coefficient file " + name + ". Build it again.");
            }
            JsonNode file = Mappers.builder().build().readTree(in);
            if (file.path("_source").asText().isBlank()) {
                throw new IllegalStateException(name + " does not name its source. Add it as \"_source\".");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The coefficient file " + name + " is damaged. Build the bundle again.", e);
        }
    }

    /** Coefficients by name. */
    static Map<String, Double> named(JsonNode terms) {
        Map<String, Double> named = new HashMap<>();
        terms.properties().forEach(term -> named.put(term.getKey(), number(term.getValue(), term.getKey())));
        return Map.copyOf(named);
    }

    /** Coefficients by constant; one that the file does not have is an error. */
    static <E extends Enum<E>> double[] byConstant(JsonNode terms, E[] constants) {
        double[] values = new double[constants.length];
        for (E constant : constants) {
            values[constant.ordinal()] = number(terms.path(constant.name()), constant.name());
        }
        return values;
    }

    /** Whole points; points that are not there never count as 0. */
    static int points(JsonNode value, String name) {
        number(value, name);
        if (!value.canConvertToExactIntegral()) {
            throw new IllegalStateException("The points " + name + " are not a whole number. Correct them.");
        }
        return value.intValue();
    }

    /** A list of coefficients. */
    static double[] list(JsonNode values, String name) {
        double[] list = new double[values.size()];
        for (int i = 0; i < list.length; i++) {
            list[i] = number(values.get(i), name);
        }
        return list;
    }

    /** One coefficient; one that is not there never counts as 0. */
    static double number(JsonNode value, String name) {
        if (!value.isNumber()) {
            throw new IllegalStateException("The coefficient " + name + " is missing or not a number. Add it.");
        }
        return value.doubleValue();
    }
}
