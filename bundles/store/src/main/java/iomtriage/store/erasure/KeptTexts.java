package iomtriage.store.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.personal.NamedPerson;
import iomtriage.store.JdbcServiceState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** What the service remembers over a restart, in so far as it names a person: elements of arrays in JSON, as of nominations. */
final class KeptTexts {

    private KeptTexts() {}

    /** How many elements name the person. */
    static int naming(Connection connection, NamedPerson person) throws SQLException {
        int count = 0;
        for (JsonNode json : texts(connection).values()) {
            count += without(json, person);
        }
        return count;
    }

    /** Takes these elements out. */
    static void erase(Connection connection, NamedPerson person) throws SQLException {
        for (Map.Entry<String, JsonNode> text : texts(connection).entrySet()) {
            if (without(text.getValue(), person) > 0) {
                JdbcServiceState.replace(
                        connection, text.getKey(), text.getValue().toString());
            }
        }
    }

    private static Map<String, JsonNode> texts(Connection connection) throws SQLException {
        Map<String, JsonNode> texts = new TreeMap<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT name, content FROM service_state")) {
            while (rows.next()) {
                String name = rows.getString(1);
                DetailJson.readable(rows.getString(2)).ifPresent(json -> texts.put(name, json));
            }
        }
        return texts;
    }

    private static int without(JsonNode json, NamedPerson person) {
        int count = 0;
        for (Iterator<JsonNode> each = json.elements(); each.hasNext(); ) {
            JsonNode element = each.next();
            if (json instanceof ArrayNode && person.isNamedIn(element)) {
                each.remove();
                count++;
            } else {
                count += without(element, person);
            }
        }
        return count;
    }
}
