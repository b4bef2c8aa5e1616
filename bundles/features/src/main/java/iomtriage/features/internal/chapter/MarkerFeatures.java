package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.ON_RECORD;
import static iomtriage.features.definition.Input.GANG_INTELLIGENCE;
import static iomtriage.features.definition.Input.MAPPA_CATEGORY;
import static iomtriage.features.definition.Input.MARKERS;
import static iomtriage.features.definition.Input.REGISTERS;

import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import java.util.List;

/**
 * What partner agencies hold in force about a person.
 *
 * <p>A marker counts if it has not expired and its source is graded reliable or untested; from a source graded not reliable
 * it counts for nothing. Left out on purpose: being a victim of gangs, the IOM register, and the level of MAPPA management,
 * which says how intensively a person is supervised.
 */
final class MarkerFeatures {

    private MarkerFeatures() {}

    static List<CatalogueEntry> rows() {
        return List.of(
                marker(
                                "marked_gang_perpetrator",
                                "Marked for gang violence",
                                "linked to gang violence as a perpetrator")
                        .over(MARKERS, GANG_INTELLIGENCE)
                        .is(c -> flag(c.onRecord.gangPerpetrator)),
                marker("marked_weapon_carrier", "Marked as carrying weapons", "carrying a weapon")
                        .is(c -> flag(c.onRecord.weaponCarrier)),
                marker("marked_domestic_abuse", "Marked for domestic abuse", "a domestic abuse perpetrator")
                        .is(c -> flag(c.onRecord.domesticAbusePerpetrator)),
                register("registered_domestic_abuse", "Domestic abuse register", "domestic abuse (ADVP or REG30)")
                        .is(c -> flag(c.onRecord.domesticAbuseRegister)),
                register("registered_stalking", "Stalking register", "stalking (SPO)")
                        .is(c -> flag(c.onRecord.stalkingRegister)),
                register("registered_street_gangs", "Street gangs register", "street gangs (STRG)")
                        .over(REGISTERS, GANG_INTELLIGENCE)
                        .is(c -> flag(c.onRecord.gangRegister)),
                register(
                                "registered_children",
                                "Children at risk register",
                                "child protection or risk to children (RCPR or RCHD)")
                        .is(c -> flag(c.onRecord.childrenRegister)),
                FeatureBuilder.row(ON_RECORD, "mappa_category", "MAPPA category")
                        .means(
                                "Why the person comes under multi-agency public protection arrangements on the as-of date;"
                                        + " of several categories the first. How they are managed there is not looked at.")
                        .measures(Unit.NONE, ValueKind.CATEGORY)
                        .named(List.of(
                                "not under public protection arrangements (MAPPA)",
                                "under public protection arrangements (MAPPA) as a registered sexual offender",
                                "under public protection arrangements (MAPPA) for violent or other sexual offences",
                                "under public protection arrangements (MAPPA) as otherwise dangerous",
                                "under public protection arrangements (MAPPA) for terrorism or terrorist risk"))
                        .says(Wording.always("{n}"))
                        .over(MAPPA_CATEGORY)
                        .from("MAPPA categories 1 to 4")
                        .is(c -> c.onRecord.mappaCategory));
    }

    private static FeatureBuilder marker(String id, String name, String as) {
        return FeatureBuilder.row(ON_RECORD, id, name)
                .means("Whether a marker is in force that the person is " + as
                        + ", from a source graded reliable or untested.")
                .flags("marked as " + as, "no marker in force as " + as)
                .raises()
                .over(MARKERS)
                .from("Case data conventions, markers; grades of the police 3x5x2 intelligence report");
    }

    private static FeatureBuilder register(String id, String name, String of) {
        String words = of.substring(0, of.indexOf(" ("));
        return FeatureBuilder.row(ON_RECORD, id, name)
                .raises()
                .means("Whether an entry is in force on the register of " + of + ".")
                .flags("on the register of " + words, "not on the register of " + words)
                .over(REGISTERS)
                .from("Probation's registers");
    }

    private static double flag(boolean so) {
        return so ? 1 : 0;
    }
}
