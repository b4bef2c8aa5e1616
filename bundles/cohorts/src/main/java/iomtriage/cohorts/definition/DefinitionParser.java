package iomtriage.cohorts.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.Rule;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one definition file, format 1. */
final class DefinitionParser {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int FORMAT = 1;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private final RuleParser rules;

    DefinitionParser(Collection<String> scorers) {
        this.rules = new RuleParser(scorers);
    }

    /** The definition; empty if anything was found. */
    Optional<CohortDefinition> parse(DefinitionFile file, Findings findings) {
        Optional<CohortDefinition> parsed = tree(file.json(), findings)
                .flatMap(tree -> JsonObject.of(tree, "$", findings))
                .flatMap(this::definition);
        return findings.all().isEmpty() ? parsed : Optional.empty();
    }

    private static Optional<JsonNode> tree(String json, Findings findings) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            // Jackson's own message may repeat what it read; its place is enough to find the fault.
            findings.add(
                    "$",
                    "This is not JSON, or a field stands there twice, near line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ".",
                    "Mend it there.");
            return Optional.empty();
        }
    }

    private Optional<CohortDefinition> definition(JsonObject json) {
        json.wholeNumber("format", FORMAT, FORMAT);
        Optional<String> id = matching(json, "id", ID, "Use lower-case letters, digits and single hyphens.");
        Optional<String> version = matching(json, "version", VERSION, "Write three numbers, for example 1.0.0.");
        Optional<String> name = json.text("name");
        Optional<String> source = json.text("source");
        Optional<String> notes = json.has("notes") ? json.text("notes") : Optional.of("");
        Optional<Rule> rule = json.object("rule").flatMap(rules::rule);
        json.nothingElse();
        if (id.isEmpty()
                || version.isEmpty()
                || name.isEmpty()
                || source.isEmpty()
                || notes.isEmpty()
                || rule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ReadDefinition(id.get(), version.get(), name.get(), source.get(), notes.get(), rule.get()));
    }

    private static Optional<String> matching(JsonObject json, String field, Pattern form, String remedy) {
        return json.text(field).filter(text -> {
            boolean fits = form.matcher(text).matches();
            if (!fits) {
                json.findings().add(json.path(field), "This does not have the right form.", remedy);
            }
            return fits;
        });
    }
}
