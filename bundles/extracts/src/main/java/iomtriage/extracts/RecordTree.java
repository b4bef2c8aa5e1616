package iomtriage.extracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A case record while it is put together, in the form of its schema. Not thread-safe. */
final class RecordTree {

    private final ObjectNode record = JsonNodeFactory.instance.objectNode();
    private final Map<String, ObjectNode> items = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();

    ObjectNode record() {
        return record;
    }

    /** A new item of a list, found again by its key, which no other item of the list has; empty if one has. */
    Optional<ObjectNode> newItem(String list, String key) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        if (items.putIfAbsent(list + '\0' + key, item) != null) {
            return Optional.empty();
        }
        record.withArray(list).add(item);
        return Optional.of(item);
    }

    /** Leaves an item out, and with it what other tables say of it. */
    void leaveOut(String list, String key) {
        leftOut.add(list + '\0' + key);
    }

    boolean isLeftOut(String list, String key) {
        return leftOut.contains(list + '\0' + key);
    }

    Optional<ObjectNode> item(String list, String key) {
        return Optional.ofNullable(items.get(list + '\0' + key));
    }

    /** Puts a value at a path; false if another stands there. */
    static boolean put(ObjectNode at, String path, JsonNode value) {
        int point = path.lastIndexOf('.');
        ObjectNode holder = point < 0 ? at : object(at, path.substring(0, point));
        JsonNode before = holder.putIfAbsent(path.substring(point + 1), value);
        return before == null || before.equals(value);
    }

    /** The list at a path, made if it is not there. */
    static ArrayNode list(ObjectNode at, String path) {
        int point = path.lastIndexOf('.');
        ObjectNode holder = point < 0 ? at : object(at, path.substring(0, point));
        return holder.withArray(path.substring(point + 1));
    }

    private static ObjectNode object(ObjectNode at, String path) {
        ObjectNode holder = at;
        for (String step : path.split("\\.")) {
            JsonNode below = holder.get(step);
            holder = below instanceof ObjectNode object ? object : holder.putObject(step);
        }
        return holder;
    }
}
