package iomtriage.ranking.policy;

import iomtriage.records.json.Choices;
import iomtriage.records.json.JsonFinding;
import iomtriage.records.json.JsonObject;
import iomtriage.records.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads ranking policies, strictly: an unknown field, a gap or an overlap is refused with its path. */
public final class PolicyReader {

    private static final Map<String, TieRule> TIES = Map.of("by reference, A to Z", TieRule.REFERENCE);

    private PolicyReader() {}

    /**
     * {@return the policies that ship: ours, by which lists are made unless another is named, and probation's tiers}
     */
    public static List<RankingPolicy> shipped() {
        return List.of(standard(), shipped("probation-tier.json"));
    }

    /** {@return our own policy} */
    public static RankingPolicy standard() {
        return shipped("iom-default.json");
    }

    private static RankingPolicy shipped(String name) {
        try (InputStream json = PolicyReader.class.getResourceAsStream("/iomtriage/ranking/policy/" + name)) {
            return parse(name, json.readAllBytes());
        } catch (IOException | PolicyRefusedException broken) {
            throw new IllegalStateException("The policy that ships with this version is damaged.", broken);
        }
    }

    /**
     * {@return a policy that ships, or one of a file}
     *
     * @param name the id and version of one that ships, as {@code probation-tier@3}; otherwise a file
     * @throws PolicyRefusedException if there is neither, or the file is not a policy, with every finding
     */
    public static RankingPolicy named(String name) throws PolicyRefusedException {
        Optional<RankingPolicy> shipped = shipped().stream()
                .filter(policy -> policy.key().toString().equals(name))
                .findFirst();
        return shipped.isPresent() ? shipped.get() : read(Path.of(name));
    }

    /**
     * Reads a policy file.
     *
     * @param file the policy's JSON
     * @return the policy, checked for itself; {@link PolicyFit} checks it against what there is
     * @throws PolicyRefusedException if it is not a policy, with every finding
     */
    public static RankingPolicy read(Path file) throws PolicyRefusedException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isReadable(file)) {
            throw new PolicyRefusedException(
                    name,
                    List.of("There is no readable file of that name, and no policy that ships. Those that ship are "
                            + String.join(
                                    " and ",
                                    shipped().stream()
                                            .map(policy -> policy.key().toString())
                                            .toList())
                            + "."));
        }
        try {
            return parse(name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static RankingPolicy parse(String name, byte[] json) throws PolicyRefusedException {
        List<JsonFinding> wrong = new ArrayList<>();
        Optional<RankingPolicy> policy = JsonObject.read(json, JsonValue.UNNAMED, wrong, PolicyReader::policy);
        List<String> findings = policy.map(PolicyFindings::of)
                .orElseGet(() -> wrong.stream().map(JsonFinding::message).toList());
        if (!findings.isEmpty()) {
            throw new PolicyRefusedException(name, findings);
        }
        return policy.orElseThrow();
    }

    /** What is put in place of a value that is wrong is never used: a policy with findings is refused. */
    private static Optional<RankingPolicy> policy(JsonObject json) {
        RankingPolicy policy = new RankingPolicy(
                text(json, "id"),
                text(json, "version"),
                text(json, "source"),
                json.object("reasons")
                        .map(reasons -> reasons.all(JsonValue::anyText))
                        .orElse(Map.of()),
                tiers(json),
                json.list("order", key -> key.oneOf(Choices.byWords(OrderKey.class), "key of an order")),
                json.field("tie").flatMap(tie -> tie.oneOf(TIES, "tie rule")).orElse(TieRule.REFERENCE),
                number(json, "indicatedFrom"),
                new PlaceRules(
                        number(json, "leastLift"),
                        json.list("quotas", PolicyReader::quota),
                        number(json, "reservedShare")));
        json.nothingElse();
        return Optional.of(policy);
    }

    private static TierScheme tiers(JsonObject json) {
        Optional<JsonValue> decidedBy = json.optional("decidedBy");
        if (decidedBy.isPresent()) {
            decidedBy.get().oneOf(Map.of(ProbationTiers.NAME, true), "way of deciding tiers");
            return new ProbationTiers(json.list("bands", JsonValue::text));
        }
        return new TierTable(
                json.list("tiers", JsonValue::text),
                json.list("assessed", PolicyReader::rule),
                json.list("bands", JsonValue::text),
                json.object("table")
                        .map(rows -> rows.all(row -> Optional.of(row.list(JsonValue::text))))
                        .orElse(Map.of()));
    }

    private static Optional<AssessedRule> rule(JsonValue value) {
        return value.object().map(json -> {
            AssessedRule rule =
                    new AssessedRule(json.list("when", PolicyReader::fact), text(json, "tier"), text(json, "factor"));
            json.nothingElse();
            return rule;
        });
    }

    private static Optional<AssessedRule.Condition> fact(JsonValue value) {
        return value.object().map(json -> {
            AssessedRule.Condition fact = new AssessedRule.Condition(text(json, "feature"), number(json, "atLeast"));
            json.nothingElse();
            return fact;
        });
    }

    private static Optional<Quota> quota(JsonValue value) {
        return value.object().map(json -> {
            Quota quota = new Quota(text(json, "cohort"), number(json, "atLeast"), number(json, "atMost"));
            json.nothingElse();
            return quota;
        });
    }

    private static String text(JsonObject json, String field) {
        return json.text(field).orElse("");
    }

    private static double number(JsonObject json, String field) {
        return json.field(field).flatMap(JsonValue::number).orElse(Double.NaN);
    }
}
