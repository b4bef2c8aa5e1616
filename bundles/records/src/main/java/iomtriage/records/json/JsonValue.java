package iomtriage.records.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/** One value under a path. What is not of the form that is asked for becomes a finding and an empty answer. */
public final class JsonValue {

    /** The path of a file's root where paths start with the names of its fields. */
    public static final String UNNAMED = "the file";

    private final JsonNode node;
    private final String path;
    private final List<JsonFinding> findings;

    JsonValue(JsonNode node, String path, List<JsonFinding> findings) {
        this.node = node;
        this.path = path;
        this.findings = findings;
    }

    /** Adds a finding about this value; empty, so that it can be the answer. */
    public <T> Optional<T> found(String problem, String remedy) {
        findings.add(new JsonFinding(path, problem, remedy));
        return Optional.empty();
    }

    /** Text that is not blank. */
    public Optional<String> text() {
        return node.isTextual() && !node.textValue().isBlank() ? Optional.of(node.textValue()) : noText();
    }

    /** Text, be it empty. */
    public Optional<String> anyText() {
        return node.isTextual() ? Optional.of(node.textValue()) : noText();
    }

    private Optional<String> noText() {
        return found("This is not a text.", "Write some text in double quotes.");
    }

    public Optional<Boolean> trueOrFalse() {
        return node.isBoolean()
                ? Optional.of(node.booleanValue())
                : found("This is neither true nor false.", "Write true or false, without quotes.");
    }

    public Optional<Integer> wholeNumber(int lowest, int highest) {
        boolean fits = node.isIntegralNumber()
                && node.canConvertToInt()
                && node.intValue() >= lowest
                && node.intValue() <= highest;
        return fits
                ? Optional.of(node.intValue())
                : found(
                        "This is not a whole number from " + lowest + " to " + highest + ".",
                        "Write a number in that range, without quotes.");
    }

    public Optional<Double> number() {
        return node.isNumber()
                ? Optional.of(node.doubleValue())
                : found("This is not a number.", "Write a number, without quotes.");
    }

    /** @param range what is allowed, in words: "above 0 and below 1" */
    public Optional<Double> number(DoublePredicate allowed, String range) {
        return node.isNumber() && allowed.test(node.doubleValue())
                ? Optional.of(node.doubleValue())
                : found("This is not a number " + range + ".", "Write a number in that range, without quotes.");
    }

    /** @param called what the choices are, in words: "counting unit" */
    public <T> Optional<T> oneOf(Map<String, T> choices, String called) {
        return node.isTextual() && choices.containsKey(node.textValue())
                ? Optional.of(choices.get(node.textValue()))
                : found("There is no such " + called + ".", "Use one of " + String.join(", ", choices.keySet()) + ".");
    }

    /** Whether it is a list, where a list and a single value are both right. */
    public boolean isList() {
        return node.isArray();
    }

    public Optional<JsonObject> object() {
        return node.isObject()
                ? Optional.of(new JsonObject(node, path, findings))
                : found("This is not an object.", "Write it in braces, with named fields.");
    }

    /** What can be read of a list's elements; the list may be empty. */
    public <T> List<T> list(Function<JsonValue, Optional<T>> element) {
        if (!node.isArray()) {
            found("This is not a list.", "Write a list in square brackets.");
        }
        return elements(element);
    }

    /** The same of a list that may not be empty. */
    public <T> List<T> atLeastOne(Function<JsonValue, Optional<T>> element) {
        if (!node.isArray() || node.isEmpty()) {
            found("This is not a list of at least one.", "Write a list in square brackets.");
        }
        return elements(element);
    }

    /** At least one of the choices, each once. */
    public <T> Set<T> someOf(Map<String, T> choices, String called) {
        Set<T> chosen = new LinkedHashSet<>();
        atLeastOne(value -> {
            Optional<T> choice = value.oneOf(choices, called);
            return choice.isEmpty() || chosen.add(choice.get())
                    ? choice
                    : value.found("This " + called + " is named twice.", "Name it once.");
        });
        return chosen;
    }

    private <T> List<T> elements(Function<JsonValue, Optional<T>> element) {
        List<T> read = new ArrayList<>();
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            element.apply(new JsonValue(node.get(i), path + "[" + i + "]", findings))
                    .ifPresent(read::add);
        }
        return read;
    }
}
