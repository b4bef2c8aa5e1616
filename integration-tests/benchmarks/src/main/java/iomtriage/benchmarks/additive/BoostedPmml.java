package iomtriage.benchmarks.additive;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes XGBoost's text dump as PMML: a sum over tree models, so that JPMML-Evaluator scores the very same trees. */
final class BoostedPmml {
    private static final Pattern LEAF = Pattern.compile("(\\d+):leaf=(\\S+)");
    private static final Pattern SPLIT =
            Pattern.compile("(\\d+):\\[f(\\d+)<(\\S+)\\] yes=(\\d+),no=(\\d+),missing=(\\d+)");

    private final StringBuilder text = new StringBuilder();
    private final int features;

    private BoostedPmml(int features) {
        this.features = features;
    }

    static String of(String[] dump, int features) {
        BoostedPmml pmml = new BoostedPmml(features);
        pmml.text.append("<PMML xmlns=\"http://www.dmg.org/PMML-4_4\" version=\"4.4\"><Header/><DataDictionary>");
        for (int f = 0; f < features; f++) {
            pmml.text.append("<DataField name=\"x%d\" optype=\"continuous\" dataType=\"float\"/>".formatted(f));
        }
        pmml.text.append("</DataDictionary><MiningModel functionName=\"regression\">");
        pmml.schema();
        pmml.text.append("<Segmentation multipleModelMethod=\"sum\">");
        for (int t = 0; t < dump.length; t++) {
            pmml.segment(t, dump[t]);
        }
        pmml.text.append("</Segmentation></MiningModel></PMML>");
        return pmml.text.toString();
    }

    private void schema() {
        text.append("<MiningSchema>");
        for (int f = 0; f < features; f++) {
            text.append("<MiningField name=\"x%d\" missingValueTreatment=\"asIs\"/>".formatted(f));
        }
        text.append("</MiningSchema>");
    }

    private void segment(int tree, String dump) {
        Map<String, String> lines = new HashMap<>();
        for (String line : dump.strip().split("\n")) {
            lines.put(line.strip().split(":")[0], line.strip());
        }
        text.append("<Segment id=\"%d\"><True/>".formatted(tree + 1))
                .append("<TreeModel functionName=\"regression\" splitCharacteristic=\"binarySplit\"")
                .append(" missingValueStrategy=\"defaultChild\">");
        schema();
        node(lines, "0", "<True/>");
        text.append("</TreeModel></Segment>");
    }

    private void node(Map<String, String> lines, String id, String predicate) {
        Matcher leaf = LEAF.matcher(lines.get(id));
        if (leaf.matches()) {
            text.append("<Node id=\"%s\" score=\"%s\">%s</Node>".formatted(id, leaf.group(2), predicate));
            return;
        }
        Matcher split = SPLIT.matcher(lines.get(id));
        if (!split.matches()) {
            throw new IllegalStateException("not a line of an XGBoost dump");
        }
        text.append("<Node id=\"%s\" defaultChild=\"%s\">%s".formatted(id, split.group(6), predicate));
        node(lines, split.group(4), test(split, "lessThan"));
        node(lines, split.group(5), test(split, "greaterOrEqual"));
        text.append("</Node>");
    }

    private static String test(Matcher split, String operator) {
        return "<SimplePredicate field=\"x%s\" operator=\"%s\" value=\"%s\"/>"
                .formatted(split.group(2), operator, split.group(3));
    }
}
