package iomtriage.reviews.personal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.DetailJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything on record about one person, for a request by that person under section 45 of the Data Protection Act 2018 (or
 * article 15 of the UK GDPR). Names and ids of the officials who entered it are withheld. What may be about others, and what rests
 * on intelligence about gangs, is set apart: a person reads it and decides. A field that is not known to be about the person alone
 * is set apart, too. Not thread-safe.
 */
public final class SubjectAccess {

    private static final String SENSITIVE = "marked sensitive when it was decided";
    private static final String GANG = "rests on intelligence about gangs as well: what was found without it is told";
    private static final String FREE_TEXT =
            "may be about other people: free text, or a field not known to be about this person";

    /** Who did something: told by number alone. */
    private static final Set<String> OFFICIALS = Set.of("userName", "application", "vouchedBy", "form");

    /** What says something about the person alone, or nothing about anybody. */
    private static final Set<String> ABOUT_THE_PERSON = Set.of(
            "agency",
            "approved",
            "choice",
            "corrects",
            "date",
            "decision",
            "expires",
            "happened",
            "input",
            "lastSeen",
            "list",
            "needsSecondPerson",
            "outcome",
            "pack",
            "page",
            "rating",
            "reasons",
            "reviewOn",
            "seen",
            "sensitive",
            "stance",
            "viewOf");

    private static final String SEEN = "seen";
    private static final String WITHOUT = "withoutGangIntelligence";

    private final Map<String, String> officials = new HashMap<>();

    /** The entries as they are told. */
    public List<HeldEntry> of(List<AuditEntry> entries) {
        return entries.stream().map(this::told).toList();
    }

    private HeldEntry told(AuditEntry entry) {
        JsonNode detail = DetailJson.read(entry.content().detail());
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        ObjectNode forReview = JsonNodeFactory.instance.objectNode();
        Set<String> why = new TreeSet<>();
        boolean sensitive = detail.path("sensitive").asBoolean();
        detail.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (OFFICIALS.contains(name) || value.isNull()) {
                return;
            }
            if (sensitive) {
                why.add(SENSITIVE);
                forReview.set(name, value);
            } else if (name.equals(SEEN) && value.path(WITHOUT).isObject()) {
                told.set(SEEN, value.path(WITHOUT));
                forReview.set(SEEN, ((ObjectNode) value.deepCopy()).without(WITHOUT));
                why.add(GANG);
            } else if (ABOUT_THE_PERSON.contains(name)) {
                told.set(name, value);
            } else {
                forReview.set(name, value);
                why.add(FREE_TEXT);
            }
        });
        return new HeldEntry(
                entry.number(),
                entry.content().at(),
                entry.content().action().label(),
                official(entry.content().userId()),
                told,
                forReview,
                List.copyOf(why));
    }

    private String official(String userId) {
        return officials.computeIfAbsent(userId, first -> "official " + (officials.size() + 1));
    }
}
