package iomtriage.cli.personal;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.evaluation.report.Block;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.report.Section;
import iomtriage.reviews.personal.HeldAbout;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All that a store keeps about a person, as a page to read and print. */
record HeldPage(HeldAbout held) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    String html() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("What this is", whatThisIs()));
        sections.add(new Section("What is on record", List.of(onRecord())));
        if (held.toReview() > 0) {
            sections.add(new Section("For review before release", forReview()));
        }
        return new EvaluationReport("Data held about " + held.subject().value(), sections).html();
    }

    private List<Block> whatThisIs() {
        List<Block> blocks = new ArrayList<>();
        if (held.toReview() > 0 || !held.aboutOthers().isEmpty()) {
            blocks.add(new Block.Notice("Not yet for release: something is left to review. Take the last part off this"
                    + " document once it has been reviewed."));
        }
        blocks.add(new Block.Paragraph("What IOM Triage keeps about the person with the reference "
                + held.subject().value()
                + ", as of " + TIME.format(held.at())
                + ". Names of officials are withheld. The case record, from which scores are"
                + " made, is held in the case system."));
        blocks.add(new Block.Points(List.of(
                "Entries on record: " + held.entries().size(),
                "Nominations and placements kept for the list in view: " + held.requests(),
                "Entries about others that name this person, to be reviewed in the audit trail: "
                        + (held.aboutOthers().isEmpty()
                                ? "none"
                                : held.aboutOthers().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))))));
        return blocks;
    }

    private Block onRecord() {
        return new Block.Table(
                "Everything that was recorded, oldest first",
                List.of("Entry", "When", "What was done", "By", "What it says"),
                held.entries().stream()
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
                held.entries().stream()
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
