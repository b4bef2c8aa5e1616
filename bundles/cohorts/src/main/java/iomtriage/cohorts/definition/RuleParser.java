package iomtriage.cohorts.definition;

import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.cohort.rule.TieRule;
import iomtriage.api.register.RegisterCode;
import iomtriage.records.json.Choices;
import iomtriage.records.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return json.field("kind")
                .flatMap(value -> value.oneOf(kinds, "kind of rule"))
                .flatMap(kind -> {
                    Optional<Rule> rule = kind.apply(json);
                    json.nothingElse();
                    return rule;
                });
    }

    private static Optional<Rule> atLeast(JsonObject json) {
        Optional<Integer> threshold = json.field("threshold").flatMap(value -> value.wholeNumber(1, HIGHEST_THRESHOLD));
        Optional<Count> count = json.object("count").flatMap(CountParser::count);
        return threshold.flatMap(lowest -> count.map(counted -> new Rule.AtLeast(counted, lowest)));
    }

    private static Optional<Rule> topShare(JsonObject json) {
        Optional<Double> share =
                json.field("share").flatMap(value -> value.number(part -> part > 0 && part < 1, "above 0 and below 1"));
        Optional<TieRule> ties =
                json.field("ties").flatMap(value -> value.oneOf(Choices.byWords(TieRule.class), "tie rule"));
        Optional<Count> count = json.object("count").flatMap(CountParser::count);
        return share.flatMap(
                part -> ties.flatMap(equals -> count.map(counted -> new Rule.TopShare(counted, part, equals))));
    }

    private Optional<Rule> referenceScore(JsonObject json) {
        Optional<String> scorer = json.field("scorer").flatMap(value -> value.oneOf(scorers, "reference scorer"));
        Optional<Double> percent = json.field("percent")
                .flatMap(value ->
                        value.number(percentage -> percentage > 0 && percentage <= 100, "above 0 and at most 100"));
        return scorer.flatMap(id -> percent.map(lowest -> new Rule.ReferenceAtLeast(id, lowest)));
    }

    private static Optional<Rule> registered(JsonObject json) {
        return json.field("registers")
                .map(value -> value.someOf(Choices.byName(RegisterCode.class), "register"))
                .filter(codes -> !codes.isEmpty())
                .map(Rule.Registered::new);
    }

    private Optional<List<Rule>> rules(JsonObject json) {
        return json.field("rules")
                .map(value -> value.atLeastOne(element -> element.object().flatMap(this::rule)))
                .filter(rules -> !rules.isEmpty());
    }
}
