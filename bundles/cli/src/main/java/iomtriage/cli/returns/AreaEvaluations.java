package iomtriage.cli.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.cli.terminal.Refusal;
import iomtriage.returns.CountTable.Kind;
import iomtriage.returns.Disclosure;
import iomtriage.returns.EffectStatistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What evaluations found, as counts: of the programme, and of the model's calibration and fairness. */
final class AreaEvaluations {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double REACH = 2 * 1.959964;
    private static final String CALIBRATION = "Does the model's score mean what it says?";

    private AreaEvaluations() {}

    /**
     * The programme's effect, and the counts that tell it.
     *
     * @param file as {@code evaluate-programme --json} prints it
     */
    static List<EffectStatistic> programme(String area, Path file, TableList tables) throws IOException {
        JsonNode json = read(file);
        try {
            return programme(area, file, json, tables);
        } catch (IllegalArgumentException impossible) {
            throw noEvaluation(file);
        }
    }

    private static Refusal noEvaluation(Path file) {
        return new Refusal("\"" + file.getFileName()
                + "\" is no evaluation of a programme. Give what \"iomtriage evaluate-programme --json\" prints.");
    }

    private static List<EffectStatistic> programme(String area, Path file, JsonNode json, TableList tables) {
        JsonNode effect = json.path("reoffending");
        JsonNode steps = json.path("attrition");
        long analysed = steps.path(steps.size() - 1).path("people").asLong();
        JsonNode difference = effect.path("difference");
        double error =
                (difference.path("high").asDouble() - difference.path("low").asDouble()) / REACH;
        boolean whole = effect.at("/participants/value").isNumber()
                && difference.path("value").isNumber()
                && json.path("warnings").isArray();
        if (!"SHARE".equals(effect.path("unit").asText()) || analysed < 1 || !(error > 0) || !whole) {
            throw noEvaluation(file);
        }
        JsonNode of = json.path("evaluation");
        if (!of.isObject()) {
            throw new Refusal(
                    "\"" + file.getFileName() + "\" does not say which records it is of: an earlier version made it."
                            + " Evaluate again with \"iomtriage evaluate-programme --json\".");
        }
        long reoffended = Math.round(effect.at("/participants/value").asDouble() * analysed);
        String section = "Evaluation of the programme";
        tables.add(
                section,
                "analysed",
                "People analysed",
                Kind.TOTALS,
                "",
                false,
                new TableList.Counts().add("people", analysed));
        tables.add(
                section,
                Disclosure.EVALUATED,
                effect.path("outcome").asText(),
                Kind.PARTS,
                "analysed/people",
                false,
                new TableList.Counts().add("yes", reoffended).add("no", analysed - reoffended));
        return List.of(new EffectStatistic(
                area,
                effect.path("outcome").asText(),
                new EffectStatistic.Evaluation(
                        of.path("title").asText(),
                        of.path("to").asText(),
                        of.path("records").asText()),
                new EffectStatistic.Figures(
                        analysed,
                        json.path("effectiveSize").asDouble(),
                        difference.path("value").asDouble(),
                        error,
                        json.path("warnings").size())));
    }

    /** @param file {@code metrics.json} of a run folder, as {@code evaluate --out} writes it */
    static void model(Path file, TableList tables) throws IOException {
        JsonNode json = read(file);
        if (!"iomtriage-metrics/1".equals(json.path("format").asText())) {
            throw new Refusal(
                    "\"" + file.getFileName()
                            + "\" holds no figures of a model. Give metrics.json of the folder that \"iomtriage evaluate --out\" wrote.");
        }
        for (JsonNode validation : json.path("validations")) {
            calibration(validation, tables);
            for (JsonNode audit : validation.path("fairness")) {
                fairness(validation, audit, tables);
            }
        }
    }

    private static void calibration(JsonNode validation, TableList tables) {
        String name = validation.path("outcome").asText();
        String id = "calibration-" + TableList.key(validation.path("name").asText());
        JsonNode bins = validation.path("reliability");
        TableList.Counts groups = new TableList.Counts();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            words.add("group " + (i + 1) + " of " + bins.size() + " by score");
            groups.add(words.get(i), bins.get(i).path("rows").asLong());
        }
        if (words.isEmpty()) {
            return;
        }
        tables.add(
                CALIBRATION,
                id,
                name + ", people scored",
                Kind.TOTALS,
                "",
                false,
                new TableList.Counts().add("people", groups.sum()));
        tables.add(
                CALIBRATION,
                id + "-groups",
                name + ", from the lowest scores up",
                Kind.PARTS,
                id + "/people",
                false,
                groups);
        for (int i = 0; i < words.size(); i++) {
            JsonNode bin = bins.get(i);
            long positives = bin.path("positives").asLong();
            String whole = id + "-groups/" + TableList.key(words.get(i));
            tables.add(
                    CALIBRATION,
                    id + "-" + (i + 1),
                    name + ", " + words.get(i),
                    Kind.PARTS,
                    whole,
                    false,
                    new TableList.Counts()
                            .add("it happened", positives)
                            .add("it did not", bin.path("rows").asLong() - positives));
            tables.add(
                    CALIBRATION,
                    id + "-" + (i + 1) + "-expected",
                    name + ", " + words.get(i) + ", expected by the scores",
                    Kind.SUMS,
                    id + "-" + (i + 1) + "/it-happened",
                    false,
                    new TableList.Counts()
                            .add(
                                    "expected",
                                    Math.round(bin.path("rows").asLong()
                                            * bin.path("predicted").asDouble())));
        }
    }

    private static void fairness(JsonNode validation, JsonNode audit, TableList tables) {
        String name = validation.path("outcome").asText() + ", by "
                + audit.path("grouping").asText();
        String id = "fairness-"
                + TableList.key(validation.path("name").asText() + " "
                        + audit.path("grouping").asText());
        TableList.Counts groups = new TableList.Counts();
        for (Map.Entry<String, JsonNode> group : audit.path("groups").properties()) {
            groups.add(group.getKey(), group.getValue().path("rows").asLong());
        }
        if (groups.sum() == 0) {
            return;
        }
        String section = "Who bears which error at the cut line?";
        tables.add(
                section,
                id,
                name + ", people",
                Kind.TOTALS,
                "",
                false,
                new TableList.Counts().add("people", groups.sum()));
        tables.add(section, id + "-groups", name, Kind.PARTS, id + "/people", false, groups);
        for (Map.Entry<String, JsonNode> group : audit.path("groups").properties()) {
            JsonNode own = group.getValue();
            long positives = own.path("positives").asLong();
            long negatives = own.path("rows").asLong() - positives;
            JsonNode covered = own.at("/figures/coverage/value");
            JsonNode mistaken = own.at("/figures/false_positive_rate/value");
            if (positives > 0 && !covered.isNumber() || negatives > 0 && !mistaken.isNumber()) {
                continue;
            }
            long hits = Math.round(positives * covered.asDouble());
            long mistakes = Math.round(negatives * mistaken.asDouble());
            tables.add(
                    section,
                    id + "-" + TableList.key(group.getKey()),
                    name + ": " + group.getKey(),
                    Kind.PARTS,
                    id + "-groups/" + TableList.key(group.getKey()),
                    false,
                    new TableList.Counts()
                            .add("above the line, it happened", hits)
                            .add("below the line, it happened", positives - hits)
                            .add("above the line, it did not", mistakes)
                            .add("below the line, it did not", negatives - mistakes));
        }
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException none) {
            throw new Refusal("\"" + file.getFileName() + "\" is not JSON. Give the file as the command wrote it.");
        }
    }
}
