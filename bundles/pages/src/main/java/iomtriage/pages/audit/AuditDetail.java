package iomtriage.pages.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.reviews.access.GangIntelligence;
import iomtriage.reviews.audit.AuditEntry;
import java.util.stream.Stream;

/** The detail of an audit entry as a reader may see it. The entry itself never changes. */
final class AuditDetail {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SEEN = "seen";
    private static final String FACTOR = "decidingFactor";
    private static final String FACT = "decidingFact";

    private AuditDetail() {}

    /** @param gangs whether the reader may see gang intelligence */
    static String of(AuditEntry entry, boolean gangs) {
        String detail = entry.content().detail();
        if (gangs || !detail.contains(FACT)) {
            return detail;
        }
        try {
            JsonNode seen = MAPPER.readTree(detail).path(SEEN);
            String factor = seen.path(FACTOR).asText();
            String shown = GangIntelligence.factor(
                    factor, Stream.ofNullable(seen.path(FACT).textValue()).toList(), false);
            return shown.equals(factor) ? detail : replaced(detail, shown);
        } catch (JsonProcessingException notJson) {
            // No entry that names a fact was ever written in another form.
            return "";
        }
    }

    private static String replaced(String detail, String shown) throws JsonProcessingException {
        JsonNode whole = MAPPER.readTree(detail);
        ((ObjectNode) whole.get(SEEN)).put(FACTOR, shown).remove(FACT);
        return MAPPER.writeValueAsString(whole);
    }
}
