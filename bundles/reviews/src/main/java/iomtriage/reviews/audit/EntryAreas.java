package iomtriage.reviews.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** The areas that an entry names in its detail, where each of several areas has a list of its own: one as a rule. */
public final class EntryAreas {

    private static final String AREAS = "areas";
    private static final String NAMED = "\"" + AREAS + "\":";

    private EntryAreas() {}

    static String named(String detail, Set<String> areas) {
        if (areas.isEmpty()) {
            return detail;
        }
        ObjectNode tree = (ObjectNode) DetailJson.read(detail);
        ArrayNode named = tree.putArray(AREAS);
        new TreeSet<>(areas).forEach(named::add);
        return tree.toString();
    }

    /** A detail as it was before the areas were named. */
    public static String without(String detail) {
        if (!detail.contains(NAMED)) {
            return detail;
        }
        return DetailJson.readable(detail)
                .filter(ObjectNode.class::isInstance)
                .map(tree -> ((ObjectNode) tree).without(AREAS).toString())
                .orElse(detail);
    }

    /** The areas that a detail names; none where there were no areas. */
    public static Set<String> of(String detail) {
        Set<String> areas = new TreeSet<>();
        if (detail.contains(NAMED)) {
            DetailJson.readable(detail).map(tree -> tree.path(AREAS)).ifPresent(named -> {
                for (JsonNode each : named) {
                    areas.add(each.asText());
                }
            });
        }
        return areas;
    }
}
