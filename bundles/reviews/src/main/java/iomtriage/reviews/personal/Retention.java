package iomtriage.reviews.personal;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.reviews.audit.DetailJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long what is kept about people.
 *
 * @param periods for every kind, at least a month
 */
public record Retention(Map<RetentionKind, Period> periods) {

    /** What holds unless the controller decides otherwise. */
    public static final Retention STANDARD = new Retention(
            Arrays.stream(RetentionKind.values()).collect(Collectors.toMap(kind -> kind, RetentionKind::standard)));

    private static final String FORM =
            "Retention rules are JSON with how long each is kept, as {\"decisions\": \"P6Y\", \"consultations\": \"P3Y\"}:"
                    + " years (Y) or months (M), at least one month.";

    /**
     * Reads rules from a file.
     *
     * @throws IllegalArgumentException with everything that is wrong
     */
    public static Retention read(Path file) throws IOException {
        // What is not UTF-8 becomes characters that no name and no period has.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Optional<JsonNode> json = DetailJson.readable(text).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            throw new IllegalArgumentException("This file is no JSON object. " + FORM);
        }
        Map<RetentionKind, Period> periods = new EnumMap<>(RetentionKind.class);
        List<String> wrong = new ArrayList<>();
        for (RetentionKind kind : RetentionKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            period(json.get().path(name).asText())
                    .ifPresentOrElse(period -> periods.put(kind, period), () -> wrong.add("\"" + name + "\""));
        }
        json.get().fieldNames().forEachRemaining(name -> {
            if (Arrays.stream(RetentionKind.values())
                    .noneMatch(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))) {
                wrong.add("\"" + name + "\" (not known)");
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("Missing or wrong: " + String.join(", ", wrong) + ". " + FORM);
        }
        return new Retention(periods);
    }

    private static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text))
                    .filter(period -> period.getDays() == 0
                            && period.getYears() >= 0
                            && period.getMonths() >= 0
                            && period.toTotalMonths() > 0);
        } catch (DateTimeParseException noPeriod) {
            return Optional.empty();
        }
    }

    /** What was recorded before this time is past its period. */
    public Instant limit(RetentionKind kind, Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(periods.get(kind)).toInstant();
    }
}
