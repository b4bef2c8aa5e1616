package iomtriage.launcher;

import java.util.Arrays;
import java.util.Locale;

/** What a setting's value is. */
public enum ValueKind {
    TEXT("text"),
    /** Text that is never shown. */
    SECRET("text, never shown"),
    NUMBER("whole number"),
    YES_OR_NO("true or false"),
    LIST("text, separated by commas"),
    PART("ranking, decisions or pages");

    private final String words;

    ValueKind(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** @throws IllegalArgumentException if the text is none of these; the message does not repeat it */
    Object parse(String text) {
        return switch (this) {
            case TEXT, SECRET -> text;
            case LIST ->
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toArray(String[]::new);
            case YES_OR_NO ->
                switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("must be true or false");
                };
            case PART -> {
                try {
                    yield Part.valueOf(text.strip().toUpperCase(Locale.ROOT));
                } catch (IllegalArgumentException none) {
                    throw new IllegalArgumentException("must be " + words, none);
                }
            }
            case NUMBER -> {
                try {
                    yield Integer.valueOf(text.strip());
                } catch (NumberFormatException notOne) {
                    throw new IllegalArgumentException("must be a whole number", notOne);
                }
            }
        };
    }
}
