package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.CUSTODY;

import iomtriage.features.definition.Input;
import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import iomtriage.features.internal.career.TimeSpan;
import java.util.List;

/** Time in custody. A release planned for after the as-of date has not happened. */
final class CustodyFeatures {

    private static final String INSIDE = "time in custody";

    private CustodyFeatures() {}

    static List<CatalogueEntry> rows() {
        return List.of(
                row("custody_spells", "Times in custody")
                        .means("Unbroken stretches in custody: spells that overlap or follow on the same day are one.")
                        .family(INSIDE)
                        .raises()
                        .measures(Unit.SPELLS, ValueKind.COUNT)
                        .says(new Wording(List.of(
                                new Wording.Step(0, "never in custody"),
                                new Wording.Step(1, "in custody once"),
                                new Wording.Step(2, "in custody {n} times"))))
                        .is(c -> c.custody.spells()),
                row("custody_months_last_60_months", "Months in custody in the last five years")
                        .family(INSIDE)
                        .means("Time in custody in the 60 months up to the as-of date.")
                        .measures(Unit.MONTHS, ValueKind.DURATION)
                        .says(new Wording(List.of(
                                new Wording.Step(0, "no time in custody in the last five years"),
                                new Wording.Step(
                                        Double.MIN_VALUE, "less than a month in custody in the last five years"),
                                new Wording.Step(1, "1 month in custody in the last five years"),
                                new Wording.Step(2, "{n} months in custody in the last five years"))))
                        .is(c -> TimeSpan.months(c.custody.daysInsideSince(c.asOf.epochBefore60() + 1))),
                row("recalls", "Recalls to custody")
                        .means("Days on which a recall to custody for breaking the terms of a licence began.")
                        .counts("{n} recall(s) to custody")
                        .raises()
                        .is(c -> c.custody.recalls()),
                row("months_since_release", "Months since release")
                        .means("Time from the latest release from custody to the as-of date.")
                        .measures(Unit.MONTHS, ValueKind.DURATION)
                        .says(Wording.duration("{n} month(s) since release from custody"))
                        .lowers()
                        .orElse("not released from custody: never inside, or inside now")
                        .is(c -> TimeSpan.months(c.custody.daysSinceRelease())),
                row("in_custody", "In custody now")
                        .means("Whether the person is in custody on the as-of date.")
                        .flags("in custody now", "not in custody")
                        .is(c -> c.custody.insideNow() ? 1 : 0));
    }

    private static FeatureBuilder row(String id, String name) {
        return FeatureBuilder.row(CUSTODY, id, name).over(Input.CUSTODY);
    }
}
