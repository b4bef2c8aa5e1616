package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.RECENCY;
import static iomtriage.features.definition.Input.CUSTODY;
import static iomtriage.features.definition.Input.EVENTS;
import static iomtriage.features.definition.Input.UNPROVEN;

import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import iomtriage.features.internal.career.TimeSpan;
import java.util.List;

/** How long ago things happened. Without the thing there is no time since it: the value is missing, not long. */
final class RecencyFeatures {

    private static final String LENGTH = "length of the record";
    private static final String HOW_LONG_AGO = "time since the last offence or sanction";

    private RecencyFeatures() {}

    static List<CatalogueEntry> rows() {
        return List.of(
                row("years_since_first_sanction", "Years since the first sanction")
                        .family(LENGTH)
                        .means("Time from the first caution or conviction to the as-of date.")
                        .measures(Unit.YEARS, ValueKind.DURATION)
                        .says(Wording.duration("{n} year(s) since the first sanction"))
                        .orElse("never sanctioned")
                        .is(c -> c.sanctions.none() ? Double.NaN : TimeSpan.years(c.asOf.daysSince(c.sanctions.first))),
                row("career_years", "Years from the first sanction to the latest")
                        .family(LENGTH)
                        .means("Time from the first caution or conviction to the latest one.")
                        .measures(Unit.YEARS, ValueKind.DURATION)
                        .says(Wording.duration("{n} year(s) from the first sanction to the latest"))
                        .orElse("never sanctioned")
                        .from("OGRS3, time between the first and the latest sanction")
                        .is(c -> c.sanctions.none()
                                ? Double.NaN
                                : TimeSpan.years(
                                        c.asOf.daysSince(c.sanctions.first) - c.asOf.daysSince(c.sanctions.last))),
                row("months_since_last_sanction", "Months since the last sanction")
                        .family(HOW_LONG_AGO)
                        .means("Time from the latest caution or conviction to the as-of date.")
                        .monthsSince("{n} month(s) since the last sanction")
                        .lowers()
                        .orElse("never sanctioned")
                        .is(c -> c.sanctions.none() ? Double.NaN : TimeSpan.months(c.asOf.daysSince(c.sanctions.last))),
                row("months_since_last_proven_offence", "Months since the last proven offence")
                        .family(HOW_LONG_AGO)
                        .means(
                                "Time from the latest offence that has led to a caution or conviction. Where the day of the"
                                        + " offence is not recorded, the day it became known stands for it.")
                        .monthsSince("{n} month(s) since the last proven offence")
                        .lowers()
                        .orElse("no proven offence")
                        .is(c -> c.monthsSinceLastProvenOffence()),
                row("offence_free_months", "Months in the community without a proven offence")
                        .family(HOW_LONG_AGO)
                        .means("Time since the latest proven offence, without the days spent in custody since then.")
                        .monthsSince("{n} month(s) in the community since the last proven offence")
                        .lowers()
                        .orElse("no proven offence")
                        .over(EVENTS, CUSTODY)
                        .from("OGRS4, offence-free months, here counted from the latest proven offence")
                        .is(c -> c.monthsInCommunity()),
                row("months_since_last_unproven_arrest", "Months since the last arrest or charge that is not proven")
                        .family(SanctionFeatures.NOT_PROVEN)
                        .means(
                                "Time from the latest day of arrest or charge for an offence that had not led to a caution or"
                                        + " conviction by the as-of date.")
                        .monthsSince("arrested or charged {n} month(s) ago for an offence that is not proven")
                        .lowers()
                        .orElse("no arrest or charge for an offence that is not proven")
                        .over(EVENTS, UNPROVEN)
                        .is(c -> c.unproven.monthsSince(c.asOf)));
    }

    private static FeatureBuilder row(String id, String name) {
        return FeatureBuilder.row(RECENCY, id, name).over(EVENTS);
    }
}
