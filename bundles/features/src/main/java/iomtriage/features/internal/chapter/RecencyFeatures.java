package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.RECENCY;
import static iomtriage.features.definition.Input.CUSTODY;
import static iomtriage.features.definition.Input.EVENTS;

import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import iomtriage.features.internal.career.TimeSpan;
import java.util.List;

/** How long ago things happened. Without the thing there is no time since it: the value is missing, not long. */
final class RecencyFeatures {

    private RecencyFeatures() {}

    static List<CatalogueEntry> rows() {
        return List.of(
                FeatureBuilder.row(RECENCY, "years_since_first_sanction", "Years since the first sanction")
                        .means("Time from the first caution or conviction to the as-of date.")
                        .measures(Unit.YEARS, ValueKind.DURATION)
                        .says(Wording.duration("{n} year(s) since the first sanction"))
                        .orElse("never sanctioned")
                        .over(EVENTS)
                        .is(c -> c.sanctions.none() ? Double.NaN : TimeSpan.years(c.asOf.daysSince(c.sanctions.first))),
                FeatureBuilder.row(RECENCY, "months_since_last_sanction", "Months since the last sanction")
                        .means("Time from the latest caution or conviction to the as-of date.")
                        .months("{n} month(s) since the last sanction")
                        .lowers()
                        .orElse("never sanctioned")
                        .over(EVENTS)
                        .is(c -> c.sanctions.none() ? Double.NaN : TimeSpan.months(c.asOf.daysSince(c.sanctions.last))),
                FeatureBuilder.row(RECENCY, "months_since_last_offence", "Months since the last known offence")
                        .means(
                                "Time from the latest offence for which the person had been arrested, charged or sanctioned."
                                        + " Where the day of the offence is not recorded, the day it became known stands for it.")
                        .months("{n} month(s) since the last known offence")
                        .lowers()
                        .orElse("no known offence")
                        .over(EVENTS)
                        .is(c -> c.monthsSinceLastOffence()),
                FeatureBuilder.row(RECENCY, "offence_free_months", "Offence-free months in the community")
                        .means("Time since the latest known offence, without the days spent in custody since then.")
                        .months("{n} month(s) in the community without a known offence")
                        .lowers()
                        .orElse("no known offence")
                        .over(EVENTS, CUSTODY)
                        .from("OGRS4, offence-free months, here counted from the latest offence")
                        .is(c -> c.monthsInCommunity()));
    }
}
