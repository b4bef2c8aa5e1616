package iomtriage.reviews.personal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.DetailJson;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Finds a person's reference in JSON: as a value, or as a word of one. */
public final class NamedPerson {

    private final Pattern words;
    private final String escaped;

    public NamedPerson(SubjectId subject) {
        words = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(subject.value()) + "(?![\\p{L}\\p{N}])");
        String quoted = TextNode.valueOf(subject.value()).toString();
        escaped = quoted.substring(1, quoted.length() - 1);
    }

    /** What is in every JSON text that names the person, and in some others. */
    public String inText() {
        return escaped;
    }

    /** Whether it names the person. */
    public boolean isNamedIn(String json) {
        return DetailJson.readable(json).filter(this::isNamedIn).isPresent();
    }

    /** Whether it names the person. */
    public boolean isNamedIn(JsonNode json) {
        return json.isValueNode()
                ? words.matcher(json.asText()).find()
                : StreamSupport.stream(json.spliterator(), false).anyMatch(this::isNamedIn);
    }
}
