package iomtriage.cohorts.definition;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.records.json.JsonFinding;
import iomtriage.records.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one definition file, format 1. */
final class DefinitionParser {

    private static final int FORMAT = 1;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private final RuleParser rules;

    DefinitionParser(Collection<String> scorers) {
        this.rules = new RuleParser(scorers);
    }

    /** The definition; empty if anything was found. */
    Optional<CohortDefinition> parse(DefinitionFile file, List<JsonFinding> findings) {
        return JsonObject.read(file.json().getBytes(StandardCharsets.UTF_8), "$", findings, this::definition);
    }

    private Optional<CohortDefinition> definition(JsonObject json) {
        json.field("format").ifPresent(value -> value.wholeNumber(FORMAT, FORMAT));
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
        return json.field(field)
                .flatMap(value -> value.text()
                        .flatMap(text -> form.matcher(text).matches()
                                ? Optional.of(text)
                                : value.found("This does not have the right form.", remedy)));
    }
}
