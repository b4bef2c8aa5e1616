package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Input.NEEDS;

import iomtriage.api.oasys.NeedSection;
import iomtriage.features.definition.Chapter;
import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import iomtriage.features.definition.Wording.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the latest needs assessment found. Without one every row here is missing: no assessment is not "no need". */
final class NeedsFeatures {

    private static final String ASSESSMENT = "a needs assessment";

    private NeedsFeatures() {}

    static List<CatalogueEntry> rows() {
        List<CatalogueEntry> rows = new ArrayList<>();
        rows.add(row("needs_identified", "Needs identified")
                .means("How many of the eight sections with a threshold reached it in the latest needs assessment.")
                .measures(Unit.NUMBER, ValueKind.COUNT)
                .says(Wording.count("{n} need(s) identified"))
                .raises()
                .orElse("no needs assessment on record")
                .is(c -> c.needs.identified()));
        Arrays.stream(NeedSection.values()).map(NeedsFeatures::section).forEach(rows::add);
        return List.copyOf(rows);
    }

    private static CatalogueEntry section(NeedSection section) {
        FeatureBuilder draft = row("need_" + section.name().toLowerCase(Locale.ROOT), "Need: " + section.label())
                .means("Score of section " + section.number() + " in the latest needs assessment."
                        + thresholds(section))
                .measures(Unit.POINTS, ValueKind.LEVEL)
                .says(wording(section))
                .orElse(section.label() + " not scored in a needs assessment");
        boolean criminogenic = section.standardThreshold().isPresent();
        return (criminogenic ? draft.raises() : draft).is(c -> c.needs.score(section));
    }

    private static String thresholds(NeedSection section) {
        if (section.standardThreshold().isEmpty()) {
            return " The section has no threshold.";
        }
        return " A need from " + section.standardThreshold().getAsInt() + ", severe from "
                + section.severeThreshold().orElseThrow() + ".";
    }

    private static Wording wording(NeedSection section) {
        if (section.standardThreshold().isEmpty()) {
            return Wording.always(section.label() + " scored {n}");
        }
        return new Wording(List.of(
                new Step(0, "no " + section.label() + " need identified (scored {n})"),
                new Step(section.standardThreshold().getAsInt(), section.label() + " need (scored {n})"),
                new Step(section.severeThreshold().orElseThrow(), "severe " + section.label() + " need (scored {n})")));
    }

    private static FeatureBuilder row(String id, String name) {
        return FeatureBuilder.row(Chapter.NEEDS, id, name)
                .ask(ASSESSMENT)
                .over(NEEDS)
                .from("OASys sections and thresholds");
    }
}
