package iomtriage.evaluation.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.evaluation.internal.text.Json;
import iomtriage.evaluation.report.Block;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.report.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record for the Algorithmic Transparency Recording Standard. What the software knows is filled in; what only the
 * organisation that uses it can say stays visibly open. Immutable.
 *
 * @param texts what has been filled in
 */
public record AtrsRecord(Map<AtrsField, String> texts) {

    private static final String OPEN = "To be completed by the organisation that uses the tool.";

    /** Copies the texts, in the order of the standard. */
    public AtrsRecord {
        Map<AtrsField, String> ordered = new EnumMap<>(AtrsField.class);
        ordered.putAll(texts);
        texts = Collections.unmodifiableMap(ordered);
    }

    /** What a model card tells already. */
    public static AtrsRecord draft(ModelCard card) {
        return AtrsDraft.of(card);
    }

    /** What a field says, unless it is still open. */
    public Optional<String> text(AtrsField field) {
        return Optional.ofNullable(texts.get(field)).filter(text -> !text.isBlank());
    }

    /** Fields still open, in the order of the standard. */
    public List<AtrsField> missing() {
        return Arrays.stream(AtrsField.values())
                .filter(field -> text(field).isEmpty())
                .toList();
    }

    /** The record for people. */
    public String markdown() {
        List<Section> sections = new ArrayList<>();
        for (AtrsSection section : AtrsSection.values()) {
            List<String> fields = Arrays.stream(AtrsField.values())
                    .filter(field -> field.section() == section)
                    .map(field -> field.title() + ": " + text(field).orElse(OPEN))
                    .toList();
            sections.add(new Section(section.title(), List.of(new Block.Points(fields))));
        }
        return new EvaluationReport("Algorithmic Transparency Record (ATRS v3.0)", sections).markdown();
    }

    /** The record for machines. */
    public String json() {
        ObjectNode record = Json.object()
                .put("standard", "Algorithmic Transparency Recording Standard")
                .put("version", "3.0");
        ObjectNode fields = record.putObject("fields");
        texts.keySet().forEach(field -> text(field).ifPresent(text -> fields.put(field.key(), text)));
        record.set(
                "missing", Json.strings(missing().stream().map(AtrsField::key).toList()));
        return Json.text(record);
    }
}
