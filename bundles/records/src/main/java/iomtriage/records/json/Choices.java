package iomtriage.records.json;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Named choices as files write them: either a constant's own name, or the same in lower case with hyphens. */
public final class Choices {

    private Choices() {}

    /** Constants under their own names, as case records write them. */
    public static <E extends Enum<E>> Map<String, E> byName(Class<E> type) {
        Map<String, E> choices = new TreeMap<>();
        for (E constant : type.getEnumConstants()) {
            choices.put(constant.name(), constant);
        }
        return choices;
    }

    /** Constants in lower case with hyphens. */
    public static <E extends Enum<E>> Map<String, E> byWords(Class<E> type) {
        Map<String, E> choices = new TreeMap<>();
        for (E constant : type.getEnumConstants()) {
            choices.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return choices;
    }
}
