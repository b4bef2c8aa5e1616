package iomtriage.cohorts.definition;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.cohort.rule.Window;
import iomtriage.api.offence.OffenceCode;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Everything that makes a definition the one it is, as text: two definitions with the same text have the same members. What a
 * record says of itself is no such text, as its form is the Java runtime's own affair.
 */
public final class DefinitionIdentity {

    private DefinitionIdentity() {}

    /** A definition's id, version and rule; what it is called and where it comes from makes no member. */
    public static String of(CohortDefinition definition) {
        return definition.id() + " " + definition.version() + " " + text(definition.rule());
    }

    private static String text(Rule rule) {
        if (rule instanceof Rule.AtLeast atLeast) {
            return call("at-least", text(atLeast.count()), Integer.toString(atLeast.threshold()));
        } else if (rule instanceof Rule.TopShare share) {
            return call(
                    "top-share",
                    text(share.count()),
                    Double.toString(share.share()),
                    share.ties().name());
        } else if (rule instanceof Rule.ReferenceAtLeast score) {
            return call("score-at-least", quoted(score.scorer()), Double.toString(score.percent()));
        } else if (rule instanceof Rule.Nominated nominated) {
            return call("nominated", quoted(nominated.list()));
        } else if (rule instanceof Rule.Registered registered) {
            return call("registered", names(registered.registers()));
        } else if (rule instanceof Rule.AllOf all) {
            return call(
                    "all", all.rules().stream().map(DefinitionIdentity::text).toArray(String[]::new));
        } else if (rule instanceof Rule.AnyOf any) {
            return call(
                    "any", any.rules().stream().map(DefinitionIdentity::text).toArray(String[]::new));
        }
        return call("not", text(((Rule.Not) rule).rule()));
    }

    private static String text(Count count) {
        return call(
                "count",
                count.unit().name(),
                text(count.window()),
                names(count.groups()),
                names(count.flags()),
                count.codes().stream().map(OffenceCode::value).collect(Collectors.joining(" ", "[", "]")));
    }

    private static String text(Window window) {
        if (window instanceof Window.LastMonths last) {
            return call("last-months", Integer.toString(last.months()));
        } else if (window instanceof Window.AnyMonths any) {
            return call("any-months", Integer.toString(any.months()));
        } else if (window instanceof Window.YearsAfterFirstSanction after) {
            return call("years-after-first-sanction", Integer.toString(after.years()));
        }
        return "ever";
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(" ", "[", "]"));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String call(String what, String... parts) {
        return what + "(" + String.join(",", parts) + ")";
    }
}
