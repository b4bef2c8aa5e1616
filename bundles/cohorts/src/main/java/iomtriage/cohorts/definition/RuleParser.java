package iomtriage.cohorts.definition;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.RegisterCode;
import iomtriage.api.cohort.Count;
import iomtriage.api.cohort.Rule;
import iomtriage.api.cohort.TieRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads a rule by its kind. */
final class RuleParser {

    /** More than any record holds: a threshold above it is a typing error. */
    private static final int HIGHEST_THRESHOLD = 10_000;

    private final Map<String, Function<JsonObject, Optional<Rule>>> kinds = new TreeMap<>();
    private final Map<String, String> scorers = new TreeMap<>();

    RuleParser(Collection<String> scorers) {
        scorers.forEach(id -> this.scorers.put(id, id));
        kinds.put("at-least", RuleParser::atLeast);
        kinds.put("top-share", RuleParser::topShare);
        kinds.put("reference-score", this::referenceScore);
        kinds.put("nominated", json -> json.text("list").map(Rule.Nominated::new));
        kinds.put("registered", RuleParser::registered);
        kinds.put("all", json -> rules(json).map(Rule.AllOf::new));
        kinds.put("any", json -> rules(json).map(Rule.AnyOf::new));
        kinds.put("not", json -> json.object("rule").flatMap(this::rule).map(Rule.Not::new));
    }

    Optional<Rule> rule(JsonObject json) {
        return Choices.one(json, "kind", kinds, "kind of rule").flatMap(kind -> {
            Optional<Rule> rule = kind.apply(json);
            json.nothingElse();
            return rule;
        });
    }

    private static Optional<Rule> atLeast(JsonObject json) {
        Optional<Integer> threshold = json.wholeNumber("threshold", 1, HIGHEST_THRESHOLD);
        Optional<Count> count = json.object("count").flatMap(CountParser::count);
        return threshold.flatMap(lowest -> count.map(counted -> new Rule.AtLeast(counted, lowest)));
    }

    private static Optional<Rule> topShare(JsonObject json) {
        Optional<Double> share = number(json, "share", value -> value > 0 && value < 1, "above 0 and below 1");
        Optional<TieRule> ties = Choices.one(json, "ties", Choices.byWords(TieRule.class), "tie rule");
        Optional<Count> count = json.object("count").flatMap(CountParser::count);
        return share.flatMap(
                part -> ties.flatMap(equals -> count.map(counted -> new Rule.TopShare(counted, part, equals))));
    }

    private Optional<Rule> referenceScore(JsonObject json) {
        Optional<String> scorer = Choices.one(json, "scorer", scorers, "reference scorer");
        Optional<Double> percent =
                number(json, "percent", value -> value > 0 && value <= 100, "above 0 and at most 100");
        return scorer.flatMap(id -> percent.map(lowest -> new Rule.ReferenceAtLeast(id, lowest)));
    }

    private static Optional<Rule> registered(JsonObject json) {
        Set<RegisterCode> codes = Choices.several(json, "registers", Choices.byName(RegisterCode.class), "register");
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Rule.Registered(codes));
    }

    private Optional<List<Rule>> rules(JsonObject json) {
        List<JsonNode> elements = json.list("rules");
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            JsonObject.of(elements.get(i), json.path("rules") + "[" + i + "]", json.findings())
                    .flatMap(this::rule)
                    .ifPresent(rules::add);
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of(rules);
    }

    private static Optional<Double> number(
            JsonObject json, String field, Function<Double, Boolean> allowed, String range) {
        return json.field(field).flatMap(value -> {
            if (!value.isNumber() || !allowed.apply(value.doubleValue())) {
                json.findings()
                        .add(
                                json.path(field),
                                "This is not a number " + range + ".",
                                "Write a number in that range, without quotes.");
                return Optional.empty();
            }
            return Optional.of(value.doubleValue());
        });
    }
}
