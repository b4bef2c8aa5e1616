package iomtriage.extracts.mapping;

import iomtriage.records.json.JsonFinding;
import iomtriage.records.json.JsonObject;
import iomtriage.records.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads mappings, strictly. */
public final class MappingReader {

    private static final String PEOPLE = "tables[0]";

    private final List<String> missing = new ArrayList<>();
    private final List<JsonFinding> wrong = new ArrayList<>();

    private MappingReader() {}

    /**
     * Reads a mapping file.
     *
     * @throws MappingRefusedException if it is not one, with every finding
     * @throws IOException if the file cannot be read
     */
    public static ExtractMapping read(Path file) throws MappingRefusedException, IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new MappingRefusedException(name, List.of("There is no readable file of that name. Check the path."));
        }
        return parse(name, Files.readAllBytes(file));
    }

    /**
     * Reads a mapping from bytes.
     *
     * @param name what to call it in a refusal
     */
    public static ExtractMapping parse(String name, byte[] json) throws MappingRefusedException {
        MappingReader reader = new MappingReader();
        Optional<ExtractMapping> mapping = JsonObject.read(json, JsonValue.UNNAMED, reader.wrong, reader::mapping);
        if (mapping.isEmpty()) {
            throw new MappingRefusedException(
                    name, reader.wrong.stream().map(JsonFinding::message).toList());
        }
        return mapping.get();
    }

    /** What is put in place of a value that is wrong is never used: a mapping with findings is refused. */
    private Optional<ExtractMapping> mapping(JsonObject json) {
        missing.addAll(texts(json, "missing"));
        ExtractMapping mapping = new ExtractMapping(
                json.text("id").orElse(""), json.text("version").orElse(""), json.list("tables", this::table));
        json.nothingElse();
        if (wrong.isEmpty()) {
            tables(mapping);
        }
        return Optional.of(mapping);
    }

    private Optional<TableMapping> table(JsonValue value) {
        return value.object().map(json -> {
            String list = json.optional("list").flatMap(MappingReader::list).orElse("");
            TableMapping table = new TableMapping(
                    json.text("name").orElse(""),
                    json.optional("file").flatMap(MappingReader::file),
                    json.optional("query").flatMap(JsonValue::text),
                    json.text("key").orElse(""),
                    list,
                    json.optional("item").flatMap(JsonValue::text),
                    json.list("columns", column -> column(column, list)),
                    texts(json, "ignored"));
            json.nothingElse();
            return table;
        });
    }

    private static Optional<String> list(JsonValue value) {
        return value.text()
                .flatMap(list -> RecordFields.lists().contains(list)
                        ? Optional.of(list)
                        : value.found(
                                "A case record has no such list.",
                                "Use one of " + String.join(", ", RecordFields.lists()) + "."));
    }

    /** A plain name: a mapping that came from elsewhere must not lead out of the folder. */
    private static Optional<String> file(JsonValue value) {
        return value.text()
                .flatMap(file -> file.matches("[^/\\\\:]+") && !file.matches("\\.+")
                        ? Optional.of(file)
                        : value.found(
                                "This is not the plain name of a file.",
                                "Write the name alone; the folder is given when the mapping is used."));
    }

    private Optional<ColumnMapping> column(JsonValue value, String list) {
        return value.object().flatMap(json -> {
            Optional<String> name = json.optional("name").flatMap(JsonValue::text);
            Optional<String> constant = json.optional("value").flatMap(JsonValue::text);
            Optional<String> path = json.optional("field").flatMap(JsonValue::text);
            Optional<String> selected = json.optional("each").flatMap(JsonValue::text);
            ColumnForm form = new ColumnForm(
                    name.orElse(""),
                    path.or(() -> selected).orElse(""),
                    selected.isPresent(),
                    constant.map(text -> Map.of("", text)).orElseGet(() -> codes(json)),
                    texts(json, "leaveOut"),
                    all(missing, texts(json, "missing")),
                    json.optional("dateFormat").flatMap(JsonValue::text).orElse(null),
                    json.optional("leadingZerosLost")
                            .flatMap(JsonValue::trueOrFalse)
                            .orElse(false),
                    json.optional("unknownCode")
                            .flatMap(way -> way.oneOf(
                                    new TreeMap<>(Map.of("REFUSE", false, "MISSING", true)), "way with unknown codes"))
                            .orElse(false));
            json.nothingElse();
            if (name.isPresent() == constant.isPresent()) {
                return value.found(
                        "A column has a \"name\", or a \"value\" that is the same in every row.", "Give one.");
            }
            if (path.isPresent() == selected.isPresent()) {
                return value.found(
                        "A column fills a \"field\", or says with \"each\" which name of an object a row is about.",
                        "Give one.");
            }
            return checked(value, form, list);
        });
    }

    private static Map<String, String> codes(JsonObject json) {
        return json.optional("codes")
                .flatMap(JsonValue::object)
                .map(codes -> codes.all(JsonValue::anyText))
                .orElse(Map.of());
    }

    private static Optional<ColumnMapping> checked(JsonValue value, ColumnForm form, String list) {
        Optional<RecordField> field = form.selector()
                ? names(value, form.path(), list)
                : RecordFields.field(list, form.path())
                        .or(() -> value.found(
                                "There is no field \"" + form.path() + "\" in "
                                        + (list.isEmpty() ? "a case record" : "an item of \"" + list + "\"")
                                        + " that a column can fill.",
                                RecordFields.near(list, form.path())));
        return field.flatMap(of -> {
            List<String> findings = ColumnFindings.of(form, of);
            findings.forEach(finding -> value.found(finding, "Correct it."));
            return findings.isEmpty() ? Optional.of(new ColumnMapping(form, of)) : Optional.empty();
        });
    }

    private static Optional<RecordField> names(JsonValue value, String path, String list) {
        List<String> names = RecordFields.namesAt(list, path);
        return names.isEmpty()
                ? value.found("\"" + path + "\" is no object with names to choose among.", "Name one, as sections.")
                : Optional.of(new RecordField(RecordField.Kind.CODED, names, false));
    }

    private void tables(ExtractMapping mapping) {
        if (mapping.tables().isEmpty()) {
            found("tables", "There is no table.", "Begin with the one that has one row for each person.");
            return;
        }
        if (!mapping.people().list().isEmpty()) {
            found(PEOPLE, "The first table has one row for each person, and fills no list.", "Put it first.");
        }
        if (mapping.people().columns().stream()
                .noneMatch(column -> column.path().equals("subject"))) {
            found(PEOPLE, "No column fills \"subject\".", "Say which holds the person's reference.");
        }
        if (mapping.people().columns().stream().anyMatch(ColumnMapping::leavesRowsOut)) {
            found(PEOPLE, "\"leaveOut\" would leave a person out.", "Take those people out of the extract.");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < mapping.tables().size(); i++) {
            table("tables[" + i + "]", mapping, mapping.tables().get(i), names);
        }
    }

    private void table(String at, ExtractMapping mapping, TableMapping table, Set<String> names) {
        if (!names.add(table.name())) {
            found(at + ".name", "Another table has the same name.", "Give each a name of its own.");
        }
        if (table.file().isEmpty() && table.query().isEmpty()) {
            found(at, "It has neither a \"file\" nor a \"query\".", "Say where its rows come from.");
        }
        boolean joins = !table.list().isEmpty() && mapping.joins(table);
        if (joins && table.item().isEmpty()) {
            found(
                    at + ".item",
                    "An earlier table fills \"" + table.list() + "\" too.",
                    "Name the column that tells to which item of that table a row belongs.");
        }
        if (table.list().isEmpty() && table.item().isPresent()) {
            found(at + ".item", "Only a table that fills a list has items.", "Leave it out.");
        }
        long selectors =
                table.columns().stream().filter(ColumnMapping::isSelector).count();
        boolean any = table.columns().stream()
                .anyMatch(column -> !column.isSelector() && column.path().contains(RecordFields.ANY));
        if (selectors > 1 || any != (selectors == 1)) {
            found(
                    at + ".columns",
                    "A path with \"*\" and one column with \"each\" go together.",
                    "Give exactly one column with \"each\", and a \"*\" where its name goes.");
        }
    }

    private void found(String path, String problem, String remedy) {
        wrong.add(new JsonFinding(path, problem, remedy));
    }

    private static List<String> texts(JsonObject json, String field) {
        return list(json, field, JsonValue::anyText);
    }

    private static <T> List<T> list(JsonObject json, String field, Function<JsonValue, Optional<T>> element) {
        return json.optional(field).map(value -> value.list(element)).orElse(List.of());
    }

    private static List<String> all(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
