package iomtriage.records.internal.cursor;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.internal.finding.FindingList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads with a parser that takes any JSON. A value that does not fit becomes a finding, is skipped and comes back as null or
 * as a placeholder, so that everything wrong is found at once. Not thread-safe.
 */
public final class StrictCursor implements JsonCursor {

    private static final DateTable DATES = DateTable.get();

    private final JsonParser parser;
    private final FindingList findings;

    public StrictCursor(JsonParser parser, FindingList findings) {
        this.parser = parser;
        this.findings = findings;
    }

    @Override
    public boolean clean() {
        return findings.isEmpty();
    }

    @Override
    public JsonFields object(FieldNames known) throws IOException {
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        if (!isObject) {
            wrongType("a JSON object");
        }
        return new JsonFields(this, known, isObject);
    }

    @Override
    public <T> List<T> list(Element<T> element) throws IOException {
        List<T> values = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongType("a JSON array");
            return values;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            T value = element.read(this);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    @Override
    public Optional<LocalDate> optionalDate() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongType("a date in quotes, yyyy-MM-dd");
            return Optional.empty();
        }
        byte[] text = characters();
        int slot = DATES.slot(text, 0, text.length);
        if (slot >= 0) {
            return DATES.day(slot);
        }
        Texts.noDate(findings, path(), slot);
        return Optional.empty();
    }

    @Override
    public <E extends Enum<E>> @Nullable E oneOf(ConstantNames<E> names) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongType("a name in quotes");
            return null;
        }
        byte[] text = characters();
        E constant = names.find(text, 0, text.length);
        if (constant == null) {
            Texts.unknownValue(findings, path());
        }
        return constant;
    }

    @Override
    public @Nullable String text() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongType("text in quotes");
            return null;
        }
        String text = parser.getText();
        if (!Unicode.isWellFormed(text)) {
            Texts.brokenText(findings, path());
            return null;
        }
        return text;
    }

    @Override
    public int wholeNumber() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            wrongType("a whole number");
            return 0;
        }
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            Texts.hugeNumber(findings, path());
            return 0;
        }
        return parser.getIntValue();
    }

    @Override
    public boolean trueOrFalse() throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            wrongType("true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    @Override
    public int nextField(FieldNames known, int guess) throws IOException {
        String name = parser.nextFieldName();
        if (name == null) {
            return END;
        }
        parser.nextToken();
        int index = known.indexOf(name);
        if (index < 0) {
            Texts.unknownField(findings, JsonPath.ofUnknown(parser.getParsingContext(), parser.currentToken(), name));
            parser.skipChildren();
            return UNKNOWN;
        }
        return index;
    }

    @Override
    public void report(FindingCode code, String problem, String remedy) {
        findings.add(code, path(), problem, remedy);
    }

    @Override
    public void repeatedField() throws IOException {
        Texts.repeatedField(findings, path());
        parser.skipChildren();
    }

    @Override
    public void missingField(String name) {
        Texts.missingField(findings, JsonPath.below(parser.getParsingContext(), name));
    }

    private void wrongType(String expected) throws IOException {
        Texts.wrongType(findings, path(), expected, parser.currentToken() == JsonToken.VALUE_NULL);
        parser.skipChildren();
    }

    /** The text that stands here as bytes; what is not ASCII fits nothing that they are compared with. */
    private byte[] characters() throws IOException {
        return parser.getText().getBytes(StandardCharsets.US_ASCII);
    }

    private String path() {
        return JsonPath.of(parser.getParsingContext());
    }
}
