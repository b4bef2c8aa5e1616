package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.SANCTIONS;
import static iomtriage.features.definition.Input.EVENTS;

import java.util.List;

/** How often a person was sanctioned and arrested. */
final class SanctionFeatures {

    private SanctionFeatures() {}

    static List<CatalogueEntry> rows() {
        return List.of(
                row("sanctions", "Sanctions")
                        .means("Days on which the person was given a caution or conviction, for anything.")
                        .counts("{n} sanction(s) in all")
                        .raises()
                        .from("OGRS3 and OGRS4, number of sanctions")
                        .is(c -> c.sanctions.total),
                row("sanctions_last_12_months", "Sanctions in the last 12 months")
                        .means("Days with a caution or conviction in the 12 months up to the as-of date.")
                        .counts("{n} sanction(s) in the last 12 months")
                        .raises()
                        .is(c -> c.sanctions.last12),
                row("sanctions_last_24_months", "Sanctions in the last 24 months")
                        .means("Days with a caution or conviction in the 24 months up to the as-of date.")
                        .counts("{n} sanction(s) in the last 24 months")
                        .raises()
                        .is(c -> c.sanctions.last24),
                row("sanctions_last_60_months", "Sanctions in the last five years")
                        .means("Days with a caution or conviction in the 60 months up to the as-of date.")
                        .counts("{n} sanction(s) in the last five years")
                        .raises()
                        .is(c -> c.sanctions.last60),
                row("convictions", "Convictions")
                        .means("Days on which the person was convicted of anything.")
                        .counts("{n} conviction(s)")
                        .raises()
                        .from("The convictions that definitions of persistence count (PPO 2002, Carter 2003)")
                        .is(c -> c.sanctions.convictions),
                row("cautions", "Cautions")
                        .means("Days on which the person was cautioned and not also convicted.")
                        .counts("{n} caution(s)")
                        .from("OGRS3, cautions and convictions told apart")
                        .is(c -> c.sanctions.total - c.sanctions.convictions),
                row("arrests", "Arrests")
                        .means("Days on which the person was arrested, whatever came of it.")
                        .counts("{n} arrest(s) in all")
                        .is(c -> c.arrests.total()),
                row("arrests_last_12_months", "Arrests in the last 12 months")
                        .means("Days of arrest in the 12 months up to the as-of date, whatever came of it.")
                        .counts("{n} arrest(s) in the last 12 months")
                        .raises()
                        .from("Hagell and Newburn, 1994: arrests in a year")
                        .is(c -> c.arrests.last12()),
                row("arrests_last_24_months", "Arrests in the last 24 months")
                        .means("Days of arrest in the 24 months up to the as-of date, whatever came of it.")
                        .counts("{n} arrest(s) in the last 24 months")
                        .raises()
                        .is(c -> c.arrests.last24()));
    }

    private static FeatureBuilder row(String id, String name) {
        return FeatureBuilder.row(SANCTIONS, id, name).over(EVENTS);
    }
}
