package iomtriage.cohorts.definition;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.OffenceGroup;
import iomtriage.api.cohort.Count;
import iomtriage.api.cohort.CountUnit;
import iomtriage.api.cohort.Window;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
            json -> json.wholeNumber("months", 1, LONGEST_MONTHS).map(Window.LastMonths::new),
            "any",
            json -> json.wholeNumber("months", 1, LONGEST_MONTHS).map(Window.AnyMonths::new),
            "after-first-conviction",
            json -> json.wholeNumber("years", 1, LONGEST_YEARS).map(Window.YearsAfterFirstConviction::new)));

    private CountParser() {}

    static Optional<Count> count(JsonObject json) {
        Optional<CountUnit> unit = Choices.one(json, "unit", Choices.byWords(CountUnit.class), "counting unit");
        Optional<Window> window = json.object("window").flatMap(CountParser::window);
        Set<OffenceGroup> groups =
                json.has("groups") ? Choices.several(json, "groups", groups(), "offence group") : Set.of();
        Set<EventFlag> flags =
                json.has("flags") ? Choices.several(json, "flags", Choices.byName(EventFlag.class), "flag") : Set.of();
        json.nothingElse();
        return unit.flatMap(what -> window.map(when -> new Count(what, when, groups, flags)));
    }

    private static Optional<Window> window(JsonObject json) {
        return Choices.one(json, "kind", WINDOWS, "kind of window").flatMap(kind -> {
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
