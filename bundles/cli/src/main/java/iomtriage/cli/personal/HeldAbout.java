package iomtriage.cli.personal;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.evaluation.report.Block;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.report.Section;
import iomtriage.reviews.personal.HeldEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that a store keeps about a person, as files.
 *
 * @param requests how often the kept request for the list in view names them
 * @param aboutOthers numbers of the audit entries about others that name them
 */
record HeldAbout(SubjectId subject, Instant at, List<HeldEntry> entries, int requests, List<Long> aboutOthers) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** In how many entries there is something to review. */
    long toReview() {
        return entries.stream().filter(entry -> !entry.why().isEmpty()).count();
    }

    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("reference", subject.value());
        plain.put("at", at.toString());
        plain.put("nominationsAndPlacements", requests);
        plain.put("namedInEntriesAboutOthers", aboutOthers);
        plain.put("entries", entries.stream().map(HeldAbout::plain).toList());
        return plain;
    }

    private static Map<String, Object> plain(HeldEntry entry) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("number", entry.number());
        plain.put("at", entry.at().toString());
        plain.put("what", entry.what());
        plain.put("by", entry.by());
        plain.put("told", entry.told());
        plain.put("forReview", entry.forReview());
        plain.put("whyForReview", entry.why());
        return plain;
    }

    /** A page to read and print. */
    String page() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("What this is", whatThisIs()));
        sections.add(new Section("What is on record", List.of(onRecord())));
        if (toReview() > 0) {
            sections.add(new Section("For review before release", forReview()));
        }
        return new EvaluationReport("Data held about " + subject.value(), sections).html();
    }

    private List<Block> whatThisIs() {
        List<Block> blocks = new ArrayList<>();
        if (toReview() > 0 || !aboutOthers.isEmpty()) {
            blocks.add(new Block.Notice("Not yet for release: something is left to review. Take the last part off this"
                    + " document once it has been reviewed."));
        }
        blocks.add(new Block.Paragraph("What IOM Triage keeps about the person with the reference " + subject.value()
                + ", as of " + TIME.format(at)
                + ". Names of officials are withheld. The case record, from which scores are"
                + " made, is held in the case system."));
        blocks.add(new Block.Points(List.of(
                "Entries on record: " + entries.size(),
                "Nominations and placements kept for the list in view: " + requests,
                "Entries about others that name this person, to be reviewed in the audit trail: "
                        + (aboutOthers.isEmpty()
                                ? "none"
                                : aboutOthers.stream().map(String::valueOf).collect(Collectors.joining(", "))))));
        return blocks;
    }

    private Block onRecord() {
        return new Block.Table(
                "Everything that was recorded, oldest first",
                List.of("Entry", "When", "What was done", "By", "What it says"),
                entries.stream()
                        .map(entry -> List.of(
                                String.valueOf(entry.number()),
                                TIME.format(entry.at()),
                                entry.what(),
                                entry.by(),
                                words(entry.told()) + (entry.why().isEmpty() ? "" : " [more under review]")))
                        .toList());
    }

    private List<Block> forReview() {
        return List.of(new Block.Table(
                "Read each, and decide whether it can be released",
                List.of("Entry", "Why it is here", "What it says"),
                entries.stream()
                        .filter(entry -> !entry.why().isEmpty())
                        .map(entry -> List.of(
                                String.valueOf(entry.number()),
                                String.join("; ", entry.why()),
                                words(entry.forReview())))
                        .toList()));
    }

    /** Fields as "name: value", those within others in brackets. */
    private static String words(JsonNode json) {
        if (json.isValueNode()) {
            return json.asText();
        }
        List<String> parts = new ArrayList<>();
        json.properties().forEach(field -> parts.add(field.getKey() + ": " + inner(field.getValue())));
        json.elements().forEachRemaining(element -> {
            if (json.isArray()) {
                parts.add(inner(element));
            }
        });
        return String.join(", ", parts);
    }

    private static String inner(JsonNode json) {
        return json.isValueNode() ? json.asText() : "(" + words(json) + ")";
    }
}
