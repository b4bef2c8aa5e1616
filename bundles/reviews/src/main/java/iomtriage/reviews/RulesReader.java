package iomtriage.reviews;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.api.review.Choice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads review rules from a file. */
public final class RulesReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private RulesReader() {}

    /** The rules that ship. */
    public static ReviewRules standard() {
        try (InputStream in = RulesReader.class.getResourceAsStream("review-rules.json")) {
            return checked(MAPPER.readValue(in, ReviewRules.class), "review-rules.json");
        } catch (IOException broken) {
            throw new IllegalStateException(
                    "The review rules that ship cannot be read. Build the bundle again.", broken);
        }
    }

    /**
     * Reads an area's own rules.
     *
     * @throws IllegalArgumentException if the file cannot be read or its rules cannot work, saying why
     */
    public static ReviewRules read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return checked(MAPPER.readValue(Files.readAllBytes(file), ReviewRules.class), name);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The review rules \"" + name + "\" cannot be read: " + unreadable.getMessage()
                            + " Compare the file with the rules that ship.",
                    unreadable);
        }
    }

    private static ReviewRules checked(ReviewRules rules, String file) {
        Optional<Choice> without = Arrays.stream(Choice.values())
                .filter(choice -> rules.reasons().stream()
                        .noneMatch(reason -> reason.choices().contains(choice)))
                .findFirst();
        if (without.isPresent()) {
            throw new IllegalArgumentException("The review rules \"" + file + "\" offer no reason to "
                    + without.get().label() + ". Add at least one reason for every choice.");
        }
        return rules;
    }
}
