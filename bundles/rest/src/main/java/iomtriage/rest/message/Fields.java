package iomtriage.rest.message;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The fields of an object that was sent, read one by one. What is wrong with one is noted and the others are read on; what is
 * absent or wrong is empty. Not thread-safe.
 */
public final class Fields {

    private final JsonNode object;
    private final String path;
    private final Faults faults;
    private final Set<String> known = new TreeSet<>();

    private Fields(JsonNode object, String path, Faults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    /** @throws RefusedException if the body is not one object of JSON */
    public static Fields of(Request request, Faults faults) throws IOException {
        JsonNode body = Json.tree(request);
        if (!body.isObject()) {
            throw new RefusedException(400, "The body must be one object of JSON.");
        }
        return new Fields(body, "", faults);
    }

    /** Where a field is, from the top of the body. */
    public String path(String name) {
        return path + name;
    }

    /** Whether a field was sent. */
    public boolean has(String name) {
        known.add(name);
        return object.has(name);
    }

    /** Text of 1 to so many characters, all of which can be shown. */
    public Optional<String> text(String name, int longest) {
        return required(name).flatMap(value -> shown(name, value, longest));
    }

    /** The same, where it may be absent. */
    public Optional<String> optionalText(String name, int longest) {
        return optional(name).flatMap(value -> shown(name, value, longest));
    }

    /** Text of any length, which anyone who reads it judges by the rules that it is held to. */
    public Optional<String> words(String name) {
        return required(name).flatMap(value -> words(path(name), value));
    }

    private Optional<String> words(String where, JsonNode value) {
        if (!value.isTextual()) {
            faults.form(where, "It must be text.");
        }
        return Optional.ofNullable(value.textValue());
    }

    /** A list of texts of any length. */
    public Optional<List<String>> manyWords(String name) {
        return required(name).flatMap(list -> {
            List<String> words = new ArrayList<>();
            if (!list.isArray()) {
                faults.form(path(name), "It must be a list.");
                return Optional.empty();
            }
            for (int i = 0; i < list.size(); i++) {
                words(path(name) + "[" + i + "]", list.get(i)).ifPresent(words::add);
            }
            return Optional.of(words);
        });
    }

    private Optional<String> shown(String name, JsonNode value, int longest) {
        if (!value.isTextual()) {
            faults.form(path(name), "It must be text.");
            return Optional.empty();
        }
        String text = value.textValue().strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            faults.value(path(name), "It must have 1 to " + longest + " characters, all of which can be shown.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Whom something is about. */
    public Optional<SubjectId> reference(String name) {
        return required(name).flatMap(value -> {
            try {
                if (value.isTextual()) {
                    return Optional.of(new SubjectId(value.textValue()));
                }
                faults.form(path(name), "It must be text.");
            } catch (IllegalArgumentException malformed) {
                faults.value(
                        path(name),
                        "It must be the person's reference: 1 to 64 characters, none of them a control character or"
                                + " invisible.");
            }
            return Optional.empty();
        });
    }

    public Optional<Integer> number(String name, int least, int most) {
        return required(name).flatMap(value -> {
            if (!value.isIntegralNumber()) {
                faults.form(path(name), "It must be a whole number.");
            } else if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
                faults.value(path(name), "It must be from " + least + " to " + most + ".");
            } else {
                return Optional.of(value.intValue());
            }
            return Optional.empty();
        });
    }

    /** The number of an entry, or 0. */
    public Optional<Long> entry(String name) {
        return required(name).flatMap(value -> {
            if (!value.isIntegralNumber()) {
                faults.form(path(name), "It must be a whole number.");
            } else if (!value.canConvertToLong() || value.longValue() < 0) {
                faults.value(path(name), "It must be the number of an entry, or 0.");
            } else {
                return Optional.of(value.longValue());
            }
            return Optional.empty();
        });
    }

    public Optional<Boolean> trueOrFalse(String name) {
        return required(name).flatMap(value -> {
            if (!value.isBoolean()) {
                faults.form(path(name), "It must be true or false.");
            }
            return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
        });
    }

    public Optional<Instant> time(String name) {
        return required(name).flatMap(value -> {
            try {
                return Optional.of(Instant.parse(value.isTextual() ? value.textValue() : ""));
            } catch (DateTimeException notATime) {
                faults.form(path(name), "It must be a time, for example 2026-03-27T14:05:00Z.");
                return Optional.empty();
            }
        });
    }

    public Optional<LocalDate> day(String name) {
        return required(name).flatMap(value -> day(name, value));
    }

    public Optional<LocalDate> optionalDay(String name) {
        return optional(name).flatMap(value -> day(name, value));
    }

    private Optional<LocalDate> day(String name, JsonNode value) {
        try {
            return Optional.of(LocalDate.parse(value.isTextual() ? value.textValue() : ""));
        } catch (DateTimeException notADay) {
            faults.form(path(name), "It must be a day, for example 2026-03-27.");
            return Optional.empty();
        }
    }

    /** A day, or empty text for none. */
    public Optional<LocalDate> dayOrNone(String name) {
        return optional(name).filter(value -> !"".equals(value.textValue())).flatMap(value -> day(name, value));
    }

    /** One value for each of some names. */
    public <K extends Enum<K>, E extends Enum<E>> Optional<Map<K, E>> answers(
            String name, Class<K> questions, Class<E> type) {
        return object(name).map(object -> {
            Map<K, E> answers = new EnumMap<>(questions);
            for (K question : questions.getEnumConstants()) {
                if (object.object.has(question.name())) {
                    object.constant(question.name(), type).ifPresent(answer -> answers.put(question, answer));
                }
            }
            if (answers.size() < object.object.size()) {
                faults.form(path(name), "Something in it is no question, or no answer to one.");
            }
            return answers;
        });
    }

    /** An object in this one. */
    public Optional<Fields> object(String name) {
        return required(name).flatMap(value -> {
            if (!value.isObject()) {
                faults.form(path(name), "It must be an object.");
                return Optional.empty();
            }
            return Optional.of(new Fields(value, path(name) + ".", faults));
        });
    }

    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        Optional<JsonNode> value = required(name);
        Optional<E> constant = value.flatMap(node -> Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(node.textValue()))
                .findFirst());
        if (value.isPresent() && constant.isEmpty()) {
            String choices =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            faults.form(path(name), "It must be one of " + choices + ".");
        }
        return constant;
    }

    /** The objects of a list that may be absent. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        optional(name).ifPresent(list -> {
            if (!list.isArray()) {
                faults.form(path(name), "It must be a list.");
            }
            for (int i = 0; i < list.size() && list.isArray(); i++) {
                String where = path(name) + "[" + i + "]";
                if (list.get(i).isObject()) {
                    objects.add(new Fields(list.get(i), where + ".", faults));
                } else {
                    faults.form(where, "It must be an object.");
                }
            }
        });
        return objects;
    }

    /** Notes every field that nobody has asked for. */
    public void end() {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                faults.form(path(Json.plain(name)), "There is no such field.");
            }
        }
    }

    private Optional<JsonNode> required(String name) {
        Optional<JsonNode> value = optional(name);
        if (!object.has(name)) {
            faults.form(path(name), "It is missing.");
        }
        return value;
    }

    /** What is null was sent, and is wrong. */
    private Optional<JsonNode> optional(String name) {
        known.add(name);
        if (object.path(name).isNull()) {
            faults.form(path(name), "It must not be null.");
            return Optional.empty();
        }
        return Optional.ofNullable(object.get(name));
    }
}
