package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.SANCTIONS;
import static iomtriage.features.definition.Input.EVENTS;
import static iomtriage.features.definition.Input.UNPROVEN;

import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import java.util.List;

/** How often a person was sanctioned and arrested. */
final class SanctionFeatures {

    /** How often, whenever it was. */
    static final String HOW_OFTEN = "how often sanctioned";

    /** How much lately. */
    static final String LATELY = "recent sanctions";

    static final String NOT_PROVEN = "arrests and charges not proven";

    private SanctionFeatures() {}

    static List<CatalogueEntry> rows() {
        return List.of(
                row("sanctions", "Sanctions")
                        .family(HOW_OFTEN)
                        .means("Days on which the person was given a caution or conviction, for anything.")
                        .counts("{n} sanction(s) in all")
                        .from("OGRS3 and OGRS4, number of sanctions")
                        .is(c -> c.sanctions.total),
                row("sanctions_last_12_months", "Sanctions in the last 12 months")
                        .family(LATELY)
                        .means("Days with a caution or conviction in the 12 months up to the as-of date.")
                        .counts("{n} sanction(s) in the last 12 months")
                        .is(c -> c.sanctions.last12),
                row("sanctions_last_24_months", "Sanctions in the last 24 months")
                        .family(LATELY)
                        .means("Days with a caution or conviction in the 24 months up to the as-of date.")
                        .counts("{n} sanction(s) in the last 24 months")
                        .is(c -> c.sanctions.last24),
                row("sanctions_last_60_months", "Sanctions in the last five years")
                        .family(LATELY)
                        .means("Days with a caution or conviction in the 60 months up to the as-of date.")
                        .counts("{n} sanction(s) in the last five years")
                        .is(c -> c.sanctions.last60),
                row("convictions", "Convictions")
                        .family(HOW_OFTEN)
                        .means("Days on which the person was convicted of anything.")
                        .counts("{n} conviction(s)")
                        .from("The convictions that definitions of persistence count (PPO 2002, Carter 2003)")
                        .is(c -> c.sanctions.convictions),
                row("cautions", "Cautions")
                        .family(HOW_OFTEN)
                        .means("Days on which the person was cautioned and not also convicted.")
                        .counts("{n} caution(s)")
                        .from("OGRS3, cautions and convictions told apart")
                        .is(c -> c.sanctions.total - c.sanctions.convictions),
                unproven("unproven_arrests", "Arrests and charges not proven", "")
                        .is(c -> c.unproven.total()),
                unproven(
                                "unproven_arrests_last_12_months",
                                "Arrests and charges not proven, last 12 months",
                                " in the last 12 months")
                        .is(c -> c.unproven.last12()),
                unproven(
                                "unproven_arrests_last_24_months",
                                "Arrests and charges not proven, last 24 months",
                                " in the last 24 months")
                        .is(c -> c.unproven.last24()));
    }

    private static FeatureBuilder unproven(String id, String name, String when) {
        return row(id, name)
                .family(NOT_PROVEN)
                .means("Days" + when
                        + " on which the person was arrested, or charged without an arrest, for an offence that"
                        + " had not led to a caution or conviction by the as-of date.")
                .measures(Unit.OCCASIONS, ValueKind.COUNT)
                .says(Wording.unproven("an offence", when))
                .over(EVENTS, UNPROVEN);
    }

    /** The field insists for each of them: more never lowers risk. */
    private static FeatureBuilder row(String id, String name) {
        return FeatureBuilder.row(SANCTIONS, id, name).raises().over(EVENTS);
    }
}
