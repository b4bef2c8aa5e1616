package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.SERIOUS_HARM;
import static iomtriage.features.definition.Input.REGISTERS;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.features.definition.Input;
import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the latest assessment of risk of serious harm found. Without one it is missing: not assessed is not "low". */
final class SeriousHarmFeatures {

    private SeriousHarmFeatures() {}

    static List<CatalogueEntry> rows() {
        return List.of(
                row("rosh_highest", "Highest risk of serious harm")
                        .means(
                                "Highest level for anyone in the latest assessment of risk of serious harm, or of a register"
                                        + " entry in force, whichever is higher.")
                        .says(Wording.always("{n} risk of serious harm"))
                        .orElse("risk of serious harm not assessed")
                        .over(Input.SERIOUS_HARM, REGISTERS)
                        .is(c -> c.harm.highest()),
                to(AtRisk.KNOWN_ADULT),
                to(AtRisk.PUBLIC),
                to(AtRisk.CHILDREN));
    }

    private static CatalogueEntry to(AtRisk who) {
        return row("rosh_" + who.name().toLowerCase(Locale.ROOT), "Risk of serious harm to " + who.label())
                .means("Level for " + who.label() + " in the latest assessment of risk of serious harm.")
                .says(Wording.always("{n} risk of serious harm to " + who.label()))
                .orElse("risk of serious harm to " + who.label() + " not assessed")
                .over(Input.SERIOUS_HARM)
                .is(c -> c.harm.level(who));
    }

    private static FeatureBuilder row(String id, String name) {
        return FeatureBuilder.row(SERIOUS_HARM, id, name)
                .family("risk of serious harm")
                .raises()
                .measures(Unit.NONE, ValueKind.LEVEL)
                .named(Arrays.stream(HarmLevel.values()).map(HarmLevel::label).toList())
                .ask("an assessment of risk of serious harm")
                .from("RoSH levels, HM Prison and Probation Service");
    }
}
