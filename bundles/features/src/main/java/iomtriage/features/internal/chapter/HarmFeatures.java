package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.HARM;
import static iomtriage.features.definition.Input.EVENTS;
import static iomtriage.features.definition.Input.GANG_INTELLIGENCE;
import static iomtriage.features.definition.Input.UNPROVEN;

import iomtriage.features.definition.Input;
import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import iomtriage.features.definition.Wording.Step;
import iomtriage.features.internal.career.Career;
import iomtriage.features.internal.career.ProvenAndNot;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Offences flagged for serious harm: domestic abuse, weapons, groups. What is proven and what is not are never one number. */
final class HarmFeatures {

    private static final String GROUP = "group";
    private static final String LATELY = " in the last 24 months";

    private HarmFeatures() {}

    static List<CatalogueEntry> rows() {
        return Stream.of(
                        about("domestic_abuse", "domestic abuse offence", c -> c.domesticAbuse),
                        about("weapon", "weapon offence", c -> c.weapons),
                        about(GROUP, "group-related offence", c -> c.groups))
                .flatMap(List::stream)
                .toList();
    }

    private static List<CatalogueEntry> about(String id, String offence, Function<Career, ProvenAndNot> kind) {
        return Stream.concat(proven(id, offence, kind).stream(), unproven(id, offence, kind).stream())
                .toList();
    }

    private static List<CatalogueEntry> proven(String id, String offence, Function<Career, ProvenAndNot> kind) {
        String title = Character.toUpperCase(offence.charAt(0)) + offence.substring(1) + "s, proven";
        String means = " " + offence + "s that had led to a caution or conviction by the as-of date";
        return List.of(
                row(id + "_proven", title)
                        .family(title.toLowerCase(Locale.ROOT))
                        .means("Days of" + means + ". " + rule(id))
                        .says(days(offence, ""))
                        .is(c -> kind.apply(c).proven.total()),
                row(id + "_proven_last_24_months", title + ", last 24 months")
                        .family(title.toLowerCase(Locale.ROOT))
                        .means("Days of" + means + ", committed in the 24 months up to that date. " + rule(id))
                        .says(days(offence, LATELY))
                        .is(c -> kind.apply(c).proven.last24()),
                row("months_since_" + id + "_proven", "Months since the last proven " + offence)
                        .family(title.toLowerCase(Locale.ROOT))
                        .means("Time from the latest of the" + means + ". " + rule(id))
                        .monthsSince("{n} month(s) since the last proven " + offence)
                        .lowers()
                        .orElse("no proven " + offence)
                        .is(c -> kind.apply(c).proven.monthsSince(c.asOf)));
    }

    private static Wording days(String offence, String when) {
        return new Wording(List.of(
                new Step(0, "no proven " + offence + when),
                new Step(1, "proven " + offence + "s on one day" + when),
                new Step(2, "proven " + offence + "s on {n} days" + when)));
    }

    private static List<CatalogueEntry> unproven(String id, String offence, Function<Career, ProvenAndNot> kind) {
        String title = "Arrests and charges for " + offence + "s, not proven";
        String means = "arrested, or charged without an arrest, for a " + offence
                + " that had not led to a caution or conviction by the as-of date";
        return List.of(
                notProven(id, "_unproven", title, title)
                        .means("Days on which the person was " + means + ". " + rule(id))
                        .says(Wording.unproven("a " + offence, ""))
                        .is(c -> kind.apply(c).unproven.total()),
                notProven(id, "_unproven_last_24_months", title + ", last 24 months", title)
                        .means("Days in the 24 months up to the as-of date on which the person was " + means + ". "
                                + rule(id))
                        .says(Wording.unproven("a " + offence, LATELY))
                        .is(c -> kind.apply(c).unproven.last24()),
                row(
                                "months_since_" + id + "_unproven",
                                "Months since the last of the " + title.toLowerCase(Locale.ROOT))
                        .family(title.toLowerCase(Locale.ROOT))
                        .over(EVENTS, reads(id))
                        .means("Time from the latest day on which the person was " + means + ". " + rule(id))
                        .monthsSince("arrested or charged {n} month(s) ago for a " + offence + " that is not proven")
                        .lowers()
                        .orElse("no arrest or charge for a " + offence + " that is not proven")
                        .is(c -> kind.apply(c).unproven.monthsSince(c.asOf)));
    }

    private static FeatureBuilder notProven(String id, String ending, String name, String family) {
        return row(id + ending, name).family(family.toLowerCase(Locale.ROOT)).over(EVENTS, reads(id));
    }

    /** That someone was arrested with a group, and nothing was proven, is intelligence. */
    private static Input[] reads(String id) {
        return id.equals(GROUP) ? new Input[] {UNPROVEN, GANG_INTELLIGENCE} : new Input[] {UNPROVEN};
    }

    private static String rule(String id) {
        return switch (id) {
            case "domestic_abuse" -> "Flagged as against a partner, former partner or family member.";
            case "weapon" -> "Flagged as with a weapon, or an offence of the weapon and firearm groups.";
            default -> "Flagged as committed with or for a group or gang.";
        };
    }

    private static FeatureBuilder row(String id, String name) {
        return FeatureBuilder.row(HARM, id, name)
                .measures(Unit.OCCASIONS, ValueKind.COUNT)
                .raises()
                .over(EVENTS)
                .from("Case data conventions, event flags");
    }
}
