package iomtriage.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What a setting's value is. */
public enum ValueKind {
    /** Any text. */
    TEXT("text"),
    /** Text that is never shown, or the file of it: what the environment holds, other processes may read. */
    SECRET("text, never shown, or file:PATH"),
    /** A whole number, within {@link Option#bounds()}. */
    NUMBER("whole number"),
    /** {@code true} or {@code false}, in any case. */
    YES_OR_NO("true or false"),
    /** Texts with commas between them; blanks around each do not count. */
    LIST("text, separated by commas"),
    /** One of {@link Part}, in any case. */
    PART("ranking, decisions or pages");

    private static final String FILE = "file:";

    private final String words;

    ValueKind(String words) {
        this.words = words;
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("names a file that cannot be read", unreadable);
        }
    }

    /** {@return what a value must be, for people to read: "whole number"} */
    public String words() {
        return words;
    }

    /** @throws IllegalArgumentException if the text is none of these; the message does not repeat it */
    Object parse(String text) {
        return switch (this) {
            case TEXT -> text;
            case SECRET -> text.startsWith(FILE) ? secret(Path.of(text.substring(FILE.length()))) : text;
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
