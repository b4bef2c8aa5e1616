package iomtriage.evaluation.governance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.evaluation.internal.text.Json;
import iomtriage.evaluation.report.Block;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.report.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often intervals held what they say, counted over packs made again in the same way from other people.
 *
 * @param how what was made again and whom it scored, in a sentence
 * @param recipe the trainer's settings of the packs, by name
 * @param figures what was counted
 * @param notes what was not counted and why, and what no interval holds, each a sentence
 */
public record IntervalCheck(String how, SortedMap<String, String> recipe, List<Figure> figures, List<String> notes) {

    /** What the file calls its format. */
    public static final String FORMAT = "iomtriage-coverage/1";

    /** The file's name in a pack. */
    public static final String FILE = "coverage.json";

    /** What every card says of intervals. */
    public static final String BIAS =
            "No interval of a score or a rank holds what all packs of this kind get wrong alike (bias), nor what"
                    + " chance makes of one person. The interval of a list's share does hold the chance of outcomes.";

    static final String TITLE = "What the intervals hold";

    /** Stands after the intervals in a card for machines. */
    static final String LIMITS = "limits";

    static final List<String> UNCOUNTED = List.of(
            "How often intervals of packs made in this way hold what they say was not counted. \"iomtriage coverage\""
                    + " counts it.",
            BIAS);

    /** Copies map and lists. */
    public IntervalCheck {
        recipe = new TreeMap<>(recipe);
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    /**
     * One count.
     *
     * @param what what was counted, in words
     * @param value the share found, 0 to 1, or a ratio
     * @param low the least that is right
     * @param high the most that is right
     * @param checks out of how many
     */
    public record Figure(String what, double value, double low, double high, long checks) {

        private static final double STEPS = 1e3;

        /** Rounds once, to what is shown, so that table, file and verdict never differ. */
        public Figure {
            value = rounded(value);
            low = rounded(low);
            high = rounded(high);
        }

        private static double rounded(double value) {
            return Math.rint(value * STEPS) / STEPS;
        }

        /** Whether it is as it should be. */
        public boolean met() {
            return low <= value && value <= high;
        }

        private List<String> row() {
            return List.of(what, decimals(value), aim(), String.format(Locale.UK, "%,d", checks), met() ? "yes" : "NO");
        }

        /** The aim in words, as in "0.92 to 0.97". */
        public String aim() {
            return high == 1 ? "at least " + decimals(low) : decimals(low) + " to " + decimals(high);
        }

        private static String decimals(double number) {
            return String.format(Locale.UK, "%.3f", number);
        }
    }

    /** Figures that are not as they should be. */
    public List<Figure> missed() {
        return figures.stream().filter(figure -> !figure.met()).toList();
    }

    /** As a part of a card. */
    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(how));
        blocks.add(new Block.Table(
                "How often intervals hold what they say",
                List.of("What was counted", "Found", "Right", "Checks", "As it should be"),
                figures.stream().map(Figure::row).toList()));
        blocks.add(new Block.Points(notes));
        return new Section(TITLE, blocks);
    }

    /**
     * A card for people with these figures in the place of what it said of intervals.
     *
     * @throws IOException if the card has no part on intervals
     */
    public String intoMarkdown(String card) throws IOException {
        int start = card.indexOf("\n## " + TITLE + "\n");
        int end = card.indexOf("\n## ", start + 1);
        if (start < 0 || end < 0) {
            throw new IOException("The model card has no part \"" + TITLE
                    + "\", so figures have no place in it. Make the pack anew with \"train --coverage FILE\".");
        }
        String page = new EvaluationReport("", List.of(section())).markdown();
        return card.substring(0, start) + page.substring(page.indexOf("\n## ")) + card.substring(end);
    }

    /**
     * A card for machines with these figures.
     *
     * @throws IOException if it is no such card
     */
    public byte[] intoJson(byte[] card) throws IOException {
        if (!(Json.read(card) instanceof ObjectNode node) || !node.has(LIMITS)) {
            throw new IOException(
                    "The model card for machines is not as training writes it, so figures have no place in it."
                            + " Make the pack anew with \"train --coverage FILE\".");
        }
        JsonNode limits = node.remove(LIMITS);
        node.set("intervals", node());
        node.set(LIMITS, limits);
        return Json.text(node).getBytes(StandardCharsets.UTF_8);
    }

    /** The file. */
    public String json() {
        return Json.text(node());
    }

    ObjectNode node() {
        ObjectNode file = Json.object().put("format", FORMAT).put("how", how);
        ObjectNode settings = file.putObject("recipe");
        recipe.forEach(settings::put);
        ArrayNode counted = file.putArray("figures");
        figures.forEach(each -> counted.addObject()
                .put("what", each.what())
                .put("value", each.value())
                .put("low", each.low())
                .put("high", each.high())
                .put("checks", each.checks()));
        file.set("notes", Json.strings(notes));
        return file;
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it is not one
     */
    public static IntervalCheck read(byte[] json) throws IOException {
        JsonNode file;
        try {
            file = Json.read(json);
        } catch (JsonProcessingException none) {
            throw new IOException(
                    "This is no file of \"iomtriage coverage\": it is not JSON. Write one with"
                            + " \"iomtriage coverage PACK --out FILE\".",
                    none);
        }
        if (!FORMAT.equals(file.path("format").asText())) {
            throw new IOException("This is no file of \"iomtriage coverage\": its format is not \"" + FORMAT
                    + "\". Write one with \"iomtriage coverage PACK --out FILE\".");
        }
        SortedMap<String, String> recipe = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : file.path("recipe").properties()) {
            recipe.put(each.getKey(), each.getValue().asText());
        }
        List<Figure> figures = new ArrayList<>();
        file.path("figures")
                .forEach(each -> figures.add(new Figure(
                        each.path("what").asText(),
                        each.path("value").asDouble(),
                        each.path("low").asDouble(),
                        each.path("high").asDouble(),
                        each.path("checks").asLong())));
        List<String> notes = new ArrayList<>();
        file.path("notes").forEach(each -> notes.add(each.asText()));
        return new IntervalCheck(file.path("how").asText(), recipe, figures, notes);
    }
}
