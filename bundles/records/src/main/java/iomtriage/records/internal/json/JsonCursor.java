package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import iomtriage.api.caserecord.FindingCode;
import iomtriage.records.internal.FindingList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed values where the parser stands. A value that does not fit becomes a finding, is skipped and comes back as
 * null or as a placeholder: whoever builds a value asks {@link #clean} first. Not thread-safe.
 */
final class JsonCursor {

    private static final DateTable DATES = DateTable.get();

    private final JsonParser parser;
    private final FindingList findings;

    JsonCursor(JsonParser parser, FindingList findings) {
        this.parser = parser;
        this.findings = findings;
    }

    /** Reads one element of a list. */
    @FunctionalInterface
    interface Element<T> {
        @Nullable
        T read(JsonCursor in) throws IOException;
    }

    /** Whether nothing was found so far. */
    boolean clean() {
        return findings.isEmpty();
    }

    /** Enters the object that starts here; its fields are empty if something else stands here. */
    JsonFields object(FieldNames known) throws IOException {
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        if (!isObject) {
            wrongType("a JSON object");
        }
        return new JsonFields(this, known, isObject);
    }

    /** Reads the array that starts here. */
    <T> List<T> list(Element<T> element) throws IOException {
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

    /** Reads a calendar date. */
    @Nullable
    LocalDate date() throws IOException {
        return optionalDate().orElse(null);
    }

    /** Reads a calendar date that is there; empty only after a finding. */
    Optional<LocalDate> optionalDate() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongType("a date in quotes, yyyy-MM-dd");
            return Optional.empty();
        }
        int slot = DATES.slot(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (slot >= 0) {
            return DATES.day(slot);
        }
        Texts.noDate(findings, path(), slot);
        return Optional.empty();
    }

    /** Reads an enum's constant by its name. */
    <E extends Enum<E>> @Nullable E oneOf(ConstantNames<E> names) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongType("a name in quotes");
            return null;
        }
        E constant = names.find(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (constant == null) {
            Texts.unknownValue(findings, path());
        }
        return constant;
    }

    /** Reads text. */
    @Nullable
    String text() throws IOException {
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

    /** Reads a whole number; 0 after a finding. */
    int wholeNumber() throws IOException {
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

    /** Reads true or false; false after a finding. */
    boolean trueOrFalse() throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            wrongType("true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** Moves to the value of the next field and gives the field's name; null at the end of the object. */
    @Nullable
    String nextField() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /** Reports something about the value that stands here. */
    void report(FindingCode code, String problem, String remedy) {
        findings.add(code, path(), problem, remedy);
    }

    void unknownField(String name) throws IOException {
        Texts.unknownField(findings, JsonPath.ofUnknown(parser.getParsingContext(), parser.currentToken(), name));
        parser.skipChildren();
    }

    void repeatedField() throws IOException {
        Texts.repeatedField(findings, path());
        parser.skipChildren();
    }

    /** Reports a field that the object which just ended should have had. */
    void missingField(String name) {
        Texts.missingField(findings, JsonPath.below(parser.getParsingContext(), name));
    }

    private void wrongType(String expected) throws IOException {
        Texts.wrongType(findings, path(), expected, parser.currentToken() == JsonToken.VALUE_NULL);
        parser.skipChildren();
    }

    private String path() {
        return JsonPath.of(parser.getParsingContext());
    }
}
