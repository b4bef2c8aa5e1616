package iomtriage.records.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonObjectTest {

    private enum Colour {
        DARK_RED,
        BLUE
    }

    private final List<JsonFinding> findings = new ArrayList<>();

    private <T> Optional<T> read(String json, Function<JsonObject, Optional<T>> form) {
        return JsonObject.read(
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), JsonValue.UNNAMED, findings, form);
    }

    private List<String> messages() {
        return findings.stream().map(JsonFinding::message).toList();
    }

    @Test
    void whatIsAskedForIsRead() {
        String json = """
                {'name': 'x', 'empty': '', 'on': true, 'count': 3, 'share': 0.5, 'colour': 'dark-red',
                 'list': [], 'some': ['BLUE', 'DARK_RED'], 'null': null, 'all': {'b': 'B', 'a': 'A'}}""";
        Optional<List<Object>> read = read(json, object -> {
            List<Object> values = List.of(
                    object.text("name"),
                    object.field("empty").flatMap(JsonValue::anyText),
                    object.field("on").flatMap(JsonValue::trueOrFalse),
                    object.field("count").flatMap(value -> value.wholeNumber(1, 3)),
                    object.field("share").flatMap(JsonValue::number),
                    object.field("colour").flatMap(value -> value.oneOf(Choices.byWords(Colour.class), "colour")),
                    object.list("list", JsonValue::text),
                    object.field("some").map(value -> value.someOf(Choices.byName(Colour.class), "colour")),
                    object.optional("null").isPresent(),
                    object.optional("absent").isPresent(),
                    object.object("all")
                            .map(all -> List.copyOf(all.all(JsonValue::text).entrySet())));
            object.nothingElse();
            return Optional.of(values);
        });

        assertThat(messages()).isEmpty();
        assertThat(read.orElseThrow())
                .containsExactly(
                        Optional.of("x"),
                        Optional.of(""),
                        Optional.of(true),
                        Optional.of(3),
                        Optional.of(0.5),
                        Optional.of(Colour.DARK_RED),
                        List.of(),
                        Optional.of(Set.of(Colour.BLUE, Colour.DARK_RED)),
                        false,
                        false,
                        Optional.of(List.of(Map.entry("b", "B"), Map.entry("a", "A"))));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPathAndWithoutItsValue() {
        String json = """
                {'name': ' ', 'count': 4, 'share': 'half', 'colour': 'secret', 'inner': {'list': [1, ['secret']]},
                 'some': ['BLUE', 'BLUE'], 'other': 1}""";
        Optional<String> read = read(json, object -> {
            object.field("count").flatMap(value -> value.wholeNumber(1, 3));
            object.field("share").flatMap(value -> value.number(share -> share > 0, "above 0"));
            object.field("colour").flatMap(value -> value.oneOf(Choices.byWords(Colour.class), "colour"));
            object.object("inner").map(inner -> inner.list("list", value -> value.wholeNumber(1, 1)));
            object.field("some").map(value -> value.someOf(Choices.byName(Colour.class), "colour"));
            object.field("absent").flatMap(JsonValue::number);
            Optional<String> name = object.text("name");
            object.nothingElse();
            return name.or(() -> Optional.of("placeholder"));
        });

        assertThat(read).isEmpty();
        assertThat(messages())
                .containsExactly(
                        "count: This is not a whole number from 1 to 3. Write a number in that range, without quotes.",
                        "share: This is not a number above 0. Write a number in that range, without quotes.",
                        "colour: There is no such colour. Use one of blue, dark-red.",
                        "inner.list[1]: This is not a whole number from 1 to 1. Write a number in that range, without"
                                + " quotes.",
                        "some[1]: This colour is named twice. Name it once.",
                        "absent: This field is missing. Add it.",
                        "name: This is not a text. Write some text in double quotes.",
                        "other: This field is not known here. Use only count, share, colour, inner, some, absent, name.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'a': secret}     | the file: This is not JSON, or a field stands there twice, near line 1, column
            {'a': 1, 'a': 2}  | the file: This is not JSON, or a field stands there twice, near line 1, column
            {'a': 1} {}       | the file: This is not JSON, or a field stands there twice, near line 1, column
            ['secret']        | the file: This is not an object. Write it in braces, with named fields.
            ``                | the file: This is not
            """)
    void whatIsNotOneObjectOfJsonIsToldWithItsPlace(String json, String start) {
        assertThat(read(json, Optional::of)).isEmpty();
        assertThat(messages()).singleElement().asString().startsWith(start).doesNotContain("secret");
    }

    static Stream<String> whatNeverEnds() {
        return Stream.of(
                "{'a': " + "[".repeat(1_001),
                "{'a': " + "1".repeat(1_001) + "}",
                "{'a': 0." + "1".repeat(1_001) + "}",
                "{'" + "a".repeat(50_001) + "': 1}");
    }

    @ParameterizedTest
    @MethodSource("whatNeverEnds")
    void whatNeverEndsIsRefusedForThat(String json) {
        assertThat(read(json, Optional::of)).isEmpty();
        assertThat(messages())
                .containsExactly("the file: This is nested more than 1,000 deep, or holds a number or a field name that"
                        + " never ends. Check that it is the file it should be.");
    }
}
