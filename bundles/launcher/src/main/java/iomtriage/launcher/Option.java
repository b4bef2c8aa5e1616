package iomtriage.launcher;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting.
 *
 * @param pid id of the configuration that it belongs to
 * @param key its key there
 * @param group its configuration in one word, "store"
 * @param name its key as people write it, "url"
 * @param kind what its value is
 * @param description for people
 * @param standard its value where none is given, as text; empty: none
 * @param bounds smallest and largest value, of a number
 */
public record Option(
        String pid,
        String key,
        String group,
        String name,
        ValueKind kind,
        String description,
        Optional<String> standard,
        Bounds bounds) {

    /**
     * {@return its name as a property: {@code iomtriage.store.url}} Capitals, dots, hyphens and underscores do not
     * count.
     */
    public String property() {
        return "iomtriage." + group + "." + name;
    }

    /** {@return its name as an environment variable: {@code IOMTRIAGE_STORE_URL}} */
    public String environmentVariable() {
        return property().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Whether an environment variable begins as those of this option's group do. */
    boolean isOfGroupOf(String variable) {
        return variable.startsWith("IOMTRIAGE_" + group.toUpperCase(Locale.ROOT) + "_");
    }

    /** What is left of a name when case and punctuation do not count. */
    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /**
     * A value in its type.
     *
     * @throws IllegalArgumentException if the text is not of its kind or out of bounds; the message does not repeat it
     */
    Object parse(String text) {
        Object value = kind.parse(text);
        bounds.check(value);
        return value;
    }
}
