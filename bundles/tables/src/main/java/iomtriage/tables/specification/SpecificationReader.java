package iomtriage.tables.specification;

import iomtriage.api.score.OutcomeKind;
import iomtriage.records.json.Choices;
import iomtriage.records.json.JsonFinding;
import iomtriage.records.json.JsonObject;
import iomtriage.records.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads column specifications, strictly. */
public final class SpecificationReader {

    /** A hundred years: longer than any follow-up. */
    private static final int LONGEST_WINDOW_MONTHS = 1_200;

    private SpecificationReader() {}

    /**
     * Reads a specification file.
     *
     * @throws SpecificationRefusedException if it is not one, with every finding
     * @throws IOException if the file cannot be read
     */
    public static ColumnSpecification read(Path file) throws SpecificationRefusedException, IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isReadable(file)) {
            throw new SpecificationRefusedException(
                    name, List.of("There is no readable file of that name. Check the path."));
        }
        return parse(name, Files.readAllBytes(file));
    }

    /**
     * Reads a specification from bytes.
     *
     * @param name what to call it in a refusal
     */
    public static ColumnSpecification parse(String name, byte[] json) throws SpecificationRefusedException {
        List<JsonFinding> wrong = new ArrayList<>();
        Optional<ColumnSpecification> specification =
                JsonObject.read(json, JsonValue.UNNAMED, wrong, SpecificationReader::specification);
        List<String> findings = specification
                .map(SpecificationFindings::of)
                .orElseGet(() -> wrong.stream().map(JsonFinding::message).toList());
        if (!findings.isEmpty()) {
            throw new SpecificationRefusedException(name, findings);
        }
        return specification.orElseThrow();
    }

    /** What is put in place of a value that is wrong is never used: a specification with findings is refused. */
    private static Optional<ColumnSpecification> specification(JsonObject json) {
        ColumnSpecification specification = new ColumnSpecification(
                text(json, "id"),
                text(json, "version"),
                text(json, "source"),
                json.list("columns", SpecificationReader::column),
                list(json, "tasks", SpecificationReader::task),
                list(json, "acknowledged", SpecificationReader::acknowledgement));
        json.nothingElse();
        return Optional.of(specification);
    }

    private static Optional<Column> column(JsonValue value) {
        return value.object().map(json -> {
            Column column = new Column(
                    text(json, "name"),
                    oneOf(json, "use", ColumnUse.class).orElse(ColumnUse.EXCLUDED),
                    oneOf(json, "type", ColumnType.class).orElse(ColumnType.TEXT),
                    optionalText(json, "label"),
                    list(json, "codes", SpecificationReader::code),
                    optionalText(json, "topCode"),
                    optionalText(json, "written"),
                    list(json, "missing", JsonValue::anyText),
                    json.optional("direction")
                            .flatMap(way -> way.oneOf(Choices.byName(ColumnDirection.class), "direction"))
                            .orElse(null),
                    optionalText(json, "dateFormat"),
                    json.optional("audited").flatMap(JsonValue::trueOrFalse).orElse(false),
                    json.optional("unknownCode")
                            .flatMap(way -> way.oneOf(Choices.byName(UnknownCode.class), "way with unknown codes"))
                            .orElse(null),
                    json.optional("plausible")
                            .flatMap(SpecificationReader::range)
                            .orElse(null),
                    json.optional("difference")
                            .flatMap(SpecificationReader::difference)
                            .orElse(null),
                    optionalText(json, "guess"));
            json.nothingElse();
            return column;
        });
    }

    private static Optional<Code> code(JsonValue value) {
        return value.object().map(json -> {
            Code code = new Code(text(json, "code"), text(json, "words"));
            json.nothingElse();
            return code;
        });
    }

    private static Optional<Task> task(JsonValue value) {
        return value.object().map(json -> {
            Task task = new Task(
                    text(json, "name"),
                    text(json, "outcome"),
                    json.field("yes").flatMap(SpecificationReader::yes).orElse(YesTexts.of("")),
                    text(json, "words"),
                    json.field("windowMonths")
                            .flatMap(months -> months.wholeNumber(1, LONGEST_WINDOW_MONTHS))
                            .orElse(1),
                    list(json, "where", SpecificationReader::filter),
                    list(json, "without", JsonValue::text),
                    json.optional("kind")
                            .flatMap(kind -> kind.oneOf(Choices.byName(OutcomeKind.class), "kind of outcome"))
                            .orElse(null),
                    json.optional("time").flatMap(SpecificationReader::time).orElse(null));
            json.nothingElse();
            return task;
        });
    }

    private static Optional<TimeToOutcome> time(JsonValue value) {
        return value.object().map(json -> {
            TimeToOutcome time = new TimeToOutcome(
                    text(json, "column"),
                    json.field("until").flatMap(JsonValue::number).orElse(Double.NaN),
                    json.field("periods")
                            .flatMap(periods -> periods.wholeNumber(1, TimeToOutcome.MOST_PERIODS))
                            .orElse(1));
            json.nothingElse();
            return time;
        });
    }

    private static Optional<YesTexts> yes(JsonValue value) {
        return value.isList()
                ? Optional.of(YesTexts.list(value.atLeastOne(JsonValue::text)))
                : value.anyText().map(YesTexts::of);
    }

    private static Optional<PlausibleRange> range(JsonValue value) {
        return value.object().map(json -> {
            double from = json.field("from").flatMap(JsonValue::number).orElse(Double.NaN);
            double to = json.field("to").flatMap(JsonValue::number).orElse(Double.NaN);
            json.nothingElse();
            return new PlausibleRange(from, to);
        });
    }

    private static Optional<DateDifference> difference(JsonValue value) {
        return value.object().map(json -> {
            DateDifference difference = new DateDifference(
                    text(json, "from"),
                    text(json, "to"),
                    json.optional("unit")
                            .flatMap(unit -> unit.oneOf(Choices.byName(DateDifference.Unit.class), "unit of time"))
                            .orElse(null));
            json.nothingElse();
            return difference;
        });
    }

    private static Optional<Acknowledgement> acknowledgement(JsonValue value) {
        return value.object().map(json -> {
            Acknowledgement acknowledgement = new Acknowledgement(
                    text(json, "leak"),
                    text(json, "column"),
                    json.field("reason").flatMap(JsonValue::text).orElse(""));
            json.nothingElse();
            return acknowledgement;
        });
    }

    private static Optional<RowFilter> filter(JsonValue value) {
        return value.object().map(json -> {
            RowFilter filter = new RowFilter(text(json, "column"), text(json, "is"));
            json.nothingElse();
            return filter;
        });
    }

    /** Text that must be there, be it empty: a code may be. */
    private static String text(JsonObject json, String field) {
        return json.field(field).flatMap(JsonValue::anyText).orElse("");
    }

    private static @Nullable String optionalText(JsonObject json, String field) {
        return json.optional(field).flatMap(JsonValue::anyText).orElse(null);
    }

    private static <T> List<T> list(JsonObject json, String field, Function<JsonValue, Optional<T>> element) {
        return json.optional(field).map(value -> value.list(element)).orElse(List.of());
    }

    private static <E extends Enum<E>> Optional<E> oneOf(JsonObject json, String field, Class<E> type) {
        return json.field(field).flatMap(value -> value.oneOf(Choices.byName(type), "column " + field));
    }
}
