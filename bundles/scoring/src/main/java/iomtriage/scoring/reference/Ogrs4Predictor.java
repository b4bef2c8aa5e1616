package iomtriage.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.offence.OffenceGroup;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the predictors of OGRS4 in one form: the published formula over one column of coefficients. Terms keep their
 * published names. The static form has no items.
 */
final class Ogrs4Predictor {

    /** Time without an offence counts up to three years. */
    private static final int MOST_MONTHS = 36;

    private static final String[] AGE_MALE = powers("AAI", "_MALE");
    private static final String[] AGE_FEMALE = powers("AAI", "_FEMALE");
    private static final String[] MONTHS = powers("OFFENCE_FREE_MONTHS", "");

    private final ReferenceScale scale;
    private final Map<String, Double> terms;
    private final double[] byGroup;
    private final Map<String, Ogrs4Item> items = new LinkedHashMap<>();

    Ogrs4Predictor(ReferenceScale scale, JsonNode column) {
        this.scale = scale;
        terms = CoefficientFile.named(column.path("terms"));
        byGroup = CoefficientFile.byConstant(
                column.path("offenceGroup"), Arrays.copyOf(OffenceGroup.values(), OffenceGroup.UNKNOWN.ordinal()));
        column.path("items").properties().forEach(each -> items.put(each.getKey(), Ogrs4Item.read(each.getValue())));
    }

    /** What the form needs and was not answered, in plain words, each once. */
    List<String> missing(Ogrs4Answers answers) {
        Set<String> missing = new LinkedHashSet<>();
        items.values().stream()
                .filter(item -> !item.isOptional())
                .forEach(item -> missing.addAll(item.unanswered(answers)));
        if (isDrugUsed(answers) && !answers.items().containsKey(OasysQuestion.DRUG_MOTIVATION)) {
            missing.add(OasysQuestion.DRUG_MOTIVATION.label());
        }
        return List.copyOf(missing);
    }

    /** What was not answered and the official rule reads as none, in plain words. */
    List<String> readAsNone(Ogrs4Answers answers) {
        return items.values().stream()
                .filter(Ogrs4Item::isOptional)
                .flatMap(item -> item.unanswered(answers).stream())
                .toList();
    }

    /** To say that a drug is used, and not whether the person wants to stop, is a contradiction by the official rule. */
    private boolean isDrugUsed(Ogrs4Answers answers) {
        return items.values().stream()
                .anyMatch(item -> item instanceof Ogrs4Item.Asked asked
                        && asked.questions().stream().anyMatch(OasysQuestion::isDrug)
                        && asked.value(answers) > 0);
    }

    ReferenceScore.Scored score(Ogrs4Input input, Ogrs4Answers answers, ScoreForm form) {
        Contributions added = sink -> addTerms(input, answers, sink);
        double logOdds = added.sum();
        return new ReferenceScore.Scored(scale, form, logOdds, scale.bandOf(logOdds), added);
    }

    private void addTerms(Ogrs4Input input, Ogrs4Answers answers, Contributions.Sink sink) {
        SanctionHistory history = input.history();
        boolean isFemale = history.isFemale();
        add("TWO_YEAR_CONSTANT", 1, sink);
        addPowers(isFemale ? AGE_FEMALE : AGE_MALE, history.ageAtStartOfFollowUp(), sink);
        if (isFemale) {
            add("FEMALE", 1, sink);
        }
        sink.add("OFFENCE_GROUP", byGroup[input.group().ordinal()]);
        addSanctions(history, isFemale, sink);
        addPowers(MONTHS, Math.min(input.offenceFreeMonths(), MOST_MONTHS), sink);
        if (scale != ReferenceScale.OGRS4_ALL) {
            addViolence(history, input.violentSanctions(), isFemale, sink);
        }
        items.forEach((name, item) -> sink.add(name, item.coefficient() * item.value(answers)));
    }

    private void addSanctions(SanctionHistory history, boolean isFemale, Contributions.Sink sink) {
        int sanctions = history.sanctions();
        int years = history.yearsSinceFirst();
        add("SANCTION_OCCASIONS", sanctions, sink);
        if (sanctions == 1) {
            add("FIRST_SANCTION", 1, sink);
        } else if (sanctions == 2) {
            String between = "YRS_BETWEEN_FIRST_AND_SECOND_SANCTION";
            add("SECOND_SANCTION", 1, sink);
            add(isFemale ? between + "_FEMALE" : between + "_MALE", years, sink);
        } else if (scale == ReferenceScale.OGRS4_ALL) {
            double rate = logRate(sanctions, years + 26);
            String g = "THREE_PLUS_SANCTIONS_COPAS_G";
            String squared = "THREE_PLUS_SANCTIONS_COPAS_SQUARED";
            add(isFemale ? g + "_FEMALE" : g + "_MALE", rate, sink);
            add(isFemale ? squared + "_FEMALE" : squared + "_MALE", rate * rate, sink);
        } else {
            String v = "THREE_PLUS_SANCTIONS_COPAS_V";
            add(isFemale ? v + "_FEMALE" : v + "_MALE", logRate(sanctions, years + 12), sink);
        }
    }

    private void addViolence(SanctionHistory history, int violent, boolean isFemale, Contributions.Sink sink) {
        if (violent == 0) {
            add(isFemale ? "NEVER_VIOLENT_FEMALE" : "NEVER_VIOLENT_MALE", 1, sink);
            return;
        }
        if (violent == 1) {
            add("ONCE_VIOLENT", 1, sink);
        }
        add("VIOLENT_SANCTIONS", violent, sink);
        add("VIOLENT_RATE", logRate(violent, history.yearsSinceFirst() + 30), sink);
    }

    private void addPowers(String[] names, double value, Contributions.Sink sink) {
        double power = 1;
        for (String name : names) {
            power *= value;
            // A power without a coefficient is one that this form does not use.
            if (terms.containsKey(name)) {
                add(name, power, sink);
            }
        }
    }

    private void add(String name, double value, Contributions.Sink sink) {
        sink.add(name, terms.get(name) * value);
    }

    private static double logRate(int count, int years) {
        return StrictMath.log((double) count / years);
    }

    private static String[] powers(String before, String after) {
        return new String[] {
            before + after, before + "_QUADRATIC" + after, before + "_CUBIC" + after, before + "_QUARTIC" + after
        };
    }
}
