package iomtriage.reviews.rule;

import iomtriage.api.review.Choice;
import iomtriage.api.review.Reason;
import iomtriage.records.json.Choices;
import iomtriage.records.json.JsonFinding;
import iomtriage.records.json.JsonObject;
import iomtriage.records.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads review rules from a file. */
public final class RulesReader {

    private static final CohortRules UNUSED = new CohortRules("", new CohortRules.Leaving(0, 0, 1, 0, 0), 0, 0, 0, 0);

    private RulesReader() {}

    /** The rules that ship. */
    public static ReviewRules standard() {
        try (InputStream in = RulesReader.class.getResourceAsStream("review-rules.json")) {
            return parse(in.readAllBytes(), "review-rules.json");
        } catch (IOException broken) {
            throw new IllegalStateException(
                    "The review rules that ship cannot be read. Build the bundle again.", broken);
        }
    }

    /**
     * Reads an area's own rules.
     *
     * @throws IllegalArgumentException if the file cannot be read or its rules cannot work, with every finding
     */
    public static ReviewRules read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return parse(Files.readAllBytes(file), name);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The review rules \"" + name
                            + "\" cannot be read: there is no readable file of that name. Check the" + " path.",
                    unreadable);
        }
    }

    private static ReviewRules parse(byte[] json, String file) {
        List<JsonFinding> findings = new ArrayList<>();
        Optional<ReviewRules> rules = JsonObject.read(json, JsonValue.UNNAMED, findings, RulesReader::rules);
        return checked(
                rules.orElseThrow(() -> new IllegalArgumentException("The review rules \"" + file
                        + "\" cannot be read. "
                        + findings.stream().map(JsonFinding::message).collect(Collectors.joining(" ")))),
                file);
    }

    /** What is put in place of a value that is wrong is never used: rules with findings are refused. */
    private static Optional<ReviewRules> rules(JsonObject json) {
        ReviewRules rules = new ReviewRules(
                json.text("id").orElse(""),
                json.text("version").orElse(""),
                json.text("source").orElse(""),
                json.list("reasons", RulesReader::reason),
                count(json, "shortestRationale"),
                count(json, "longestRationale"),
                count(json, "longestDeferralDays"),
                count(json, "secondPersonTiers"),
                json.list("overCapacityReasons", JsonValue::text),
                json.list("outOfDateReasons", JsonValue::text),
                json.field("seriousHarmFrom")
                        .flatMap(value -> value.number(share -> share >= 0 && share <= 1, "from 0 to 1"))
                        .orElse(0.0),
                json.optional("currentCohort")
                        .map(value -> value.object().map(RulesReader::cohort).orElse(UNUSED))
                        .orElseGet(() -> standard().cohort()));
        json.nothingElse();
        return Optional.of(rules);
    }

    private static CohortRules cohort(JsonObject json) {
        CohortRules rules = new CohortRules(
                json.text("source").orElse(""),
                json.field("leaving")
                        .flatMap(JsonValue::object)
                        .map(RulesReader::leaving)
                        .orElseGet(UNUSED::leaving),
                count(json, "recentMonths"),
                count(json, "dueDays"),
                count(json, "assessmentMonths"),
                count(json, "longestRatingDays"));
        json.nothingElse();
        return rules;
    }

    private static CohortRules.Leaving leaving(JsonObject json) {
        CohortRules.Leaving rules = new CohortRules.Leaving(
                count(json, "reasons"),
                count(json, "offenceFreeMonths"),
                json.field("scoreFall")
                        .flatMap(value -> value.number(share -> share > 0 && share <= 1, "above 0, up to 1"))
                        .orElse(1.0),
                count(json, "custodyMonths"),
                count(json, "releaseMonths"));
        json.nothingElse();
        return rules;
    }

    private static int count(JsonObject json, String field) {
        return json.field(field)
                .flatMap(value -> value.wholeNumber(0, Integer.MAX_VALUE))
                .orElse(0);
    }

    private static Optional<Reason> reason(JsonValue value) {
        return value.object().map(json -> {
            Reason reason = new Reason(
                    json.text("code").orElse(""),
                    json.text("text").orElse(""),
                    json.field("choices")
                            .map(choices -> choices.someOf(Choices.byName(Choice.class), "choice"))
                            .orElse(Set.of()),
                    json.field("secondPerson").flatMap(JsonValue::trueOrFalse).orElse(false));
            json.nothingElse();
            return reason;
        });
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
        return withWayToCorrectTheRecord(withWayToOverfill(rules, file), file);
    }

    /** Without such a reason a case whose record is wrong about those at risk could not be closed truthfully. */
    private static ReviewRules withWayToCorrectTheRecord(ReviewRules rules, String file) {
        Set<Choice> offered = rules.outOfDateReasons().stream()
                .flatMap(code -> rules.reason(code).stream())
                .flatMap(reason -> reason.choices().stream())
                .collect(Collectors.toSet());
        Optional<Choice> without = Arrays.stream(Choice.values())
                .filter(choice -> !choice.givesPlace() && !offered.contains(choice))
                .findFirst();
        if (without.isPresent()) {
            throw new IllegalArgumentException("The review rules \"" + file + "\" name no reason to "
                    + without.get().label() + " where the record is out of date about those at risk. Name in"
                    + " \"outOfDateReasons\" the code of a reason for each choice that can close a case.");
        }
        return rules;
    }

    /** Without such a reason nobody could be accepted once the places are taken. */
    private static ReviewRules withWayToOverfill(ReviewRules rules, String file) {
        boolean offered = rules.overCapacityReasons().stream()
                .anyMatch(code -> rules.reason(code)
                        .filter(reason -> reason.choices().contains(Choice.ACCEPT))
                        .isPresent());
        if (!offered) {
            throw new IllegalArgumentException("The review rules \"" + file + "\" name no reason for accepting more"
                    + " people than there are places. Name in \"overCapacityReasons\" the code of a reason to accept.");
        }
        return rules;
    }
}
