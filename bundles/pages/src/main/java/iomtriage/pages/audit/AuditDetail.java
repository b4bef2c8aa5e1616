package iomtriage.pages.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.records.json.Mappers;
import iomtriage.reviews.access.GangIntelligence;
import iomtriage.reviews.audit.AuditEntry;
import java.util.stream.Stream;

/** The detail of an audit entry as a reader may see it. The entry itself never changes. */
final class AuditDetail {

    private static final JsonMapper MAPPER = Mappers.builder().build();
    private static final String SEEN = "seen";
    private static final String INPUT = "input";
    private static final String WITHOUT = "withoutGangIntelligence";
    private static final String FACTOR = "decidingFactor";
    private static final String FACT = "decidingFact";

    private AuditDetail() {}

    /** @param gangs whether the reader may see gang intelligence */
    static String of(AuditEntry entry, boolean gangs) {
        String detail = entry.content().detail();
        if (gangs || !detail.startsWith("{")) {
            return detail;
        }
        try {
            return MAPPER.writeValueAsString(without((ObjectNode) MAPPER.readTree(detail)));
        } catch (JsonProcessingException notJson) {
            // No entry that names a fact was ever written in another form.
            return "";
        }
    }

    private static ObjectNode without(ObjectNode detail) {
        // Digests of one record with and without such intelligence differ, which would tell that there is some.
        detail.remove(INPUT);
        if (detail.path(SEEN) instanceof ObjectNode seen) {
            detail.set(SEEN, seen.path(WITHOUT) instanceof ObjectNode without ? without : withoutFactor(seen));
        }
        return detail;
    }

    private static ObjectNode withoutFactor(ObjectNode seen) {
        String factor = seen.path(FACTOR).asText();
        String shown = GangIntelligence.factor(
                factor, Stream.ofNullable(seen.path(FACT).textValue()).toList(), false);
        if (!shown.equals(factor)) {
            seen.put(FACTOR, shown).remove(FACT);
        }
        return seen;
    }
}
