package iomtriage.evaluation.governance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.evaluation.internal.text.Json;
import iomtriage.evaluation.validation.Validation;
import java.util.List;

/** Every figure of a run as JSON, for machines and for git to diff. It holds small groups and stays inside the area. */
public final class MetricsFile {

    /** What the file calls its format. */
    public static final String FORMAT = "iomtriage-metrics/1";

    private MetricsFile() {}

    /** The file's text. */
    public static String json(List<Validation> validations) {
        ArrayNode all = Json.array();
        validations.forEach(validation -> all.add(ValidationJson.whole(validation)));
        ObjectNode file = Json.object().put("format", FORMAT);
        file.set("validations", all);
        return Json.text(file);
    }
}
