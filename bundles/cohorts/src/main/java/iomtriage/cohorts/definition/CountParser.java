package iomtriage.cohorts.definition;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.CountUnit;
import iomtriage.api.cohort.rule.Window;
import iomtriage.api.offence.NeighbourhoodCrime;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.records.json.Choices;
import iomtriage.records.json.JsonObject;
import iomtriage.records.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads what is counted, and in which window. */
final class CountParser {

    /** A hundred years: longer than any record. */
    private static final int LONGEST_MONTHS = 1_200;

    private static final int LONGEST_YEARS = 100;

    private static final Map<String, Function<JsonObject, Optional<Window>>> WINDOWS = new TreeMap<>(Map.of(
            "ever",
            json -> Optional.of(new Window.Ever()),
            "last",
            json -> json.field("months")
                    .flatMap(value -> value.wholeNumber(1, LONGEST_MONTHS))
                    .map(Window.LastMonths::new),
            "any",
            json -> json.field("months")
                    .flatMap(value -> value.wholeNumber(1, LONGEST_MONTHS))
                    .map(Window.AnyMonths::new),
            "after-first-sanction",
            json -> json.field("years")
                    .flatMap(value -> value.wholeNumber(1, LONGEST_YEARS))
                    .map(Window.YearsAfterFirstSanction::new)));

    private CountParser() {}

    static Optional<Count> count(JsonObject json) {
        Optional<CountUnit> unit =
                json.field("unit").flatMap(value -> value.oneOf(Choices.byWords(CountUnit.class), "counting unit"));
        Optional<Window> window = json.object("window").flatMap(CountParser::window);
        Set<OffenceGroup> groups = some(json, "groups", groups(), "offence group");
        Set<EventFlag> flags = some(json, "flags", Choices.byName(EventFlag.class), "flag");
        Set<OffenceCode> codes =
                json.has("codes") ? json.field("codes").map(CountParser::codes).orElse(Set.of()) : Set.of();
        json.nothingElse();
        return unit.flatMap(what -> window.map(when -> new Count(what, when, groups, flags, codes)));
    }

    /** Five digits each, or a kind of neighbourhood crime for all of its codes. */
    private static Set<OffenceCode> codes(JsonValue json) {
        Map<String, NeighbourhoodCrime> kinds = Choices.byWords(NeighbourhoodCrime.class);
        Set<OffenceCode> codes = new TreeSet<>();
        json.atLeastOne(value -> value.text().flatMap(text -> {
                    if (kinds.containsKey(text)) {
                        return Optional.of(kinds.get(text).codes());
                    }
                    return OffenceCode.isCode(text)
                            ? Optional.of(Set.of(OffenceCode.of(text)))
                            : value.found(
                                    "There is no such offence code.",
                                    "Write five digits in double quotes, or one of " + String.join(", ", kinds.keySet())
                                            + ".");
                }))
                .forEach(codes::addAll);
        return codes;
    }

    /** None if they are left out: then nothing is selected by them. */
    private static <T> Set<T> some(JsonObject json, String field, Map<String, T> choices, String called) {
        return json.has(field)
                ? json.field(field).map(value -> value.someOf(choices, called)).orElse(Set.of())
                : Set.of();
    }

    private static Optional<Window> window(JsonObject json) {
        return json.field("kind")
                .flatMap(value -> value.oneOf(WINDOWS, "kind of window"))
                .flatMap(kind -> {
                    Optional<Window> window = kind.apply(json);
                    json.nothingElse();
                    return window;
                });
    }

    /** A definition cannot select people by offences that were not placed in a group. */
    private static Map<String, OffenceGroup> groups() {
        Map<String, OffenceGroup> groups = Choices.byName(OffenceGroup.class);
        groups.remove(OffenceGroup.UNKNOWN.name());
        return groups;
    }
}
