package iomtriage.features.internal;

import static iomtriage.features.Subject.CUSTODY;

import iomtriage.features.Input;
import iomtriage.features.Kind;
import iomtriage.features.Unit;
import iomtriage.features.Wording;
import java.util.List;

/** Time inside. A release planned for after the as-of date has not happened. */
final class CustodyTable {

    private CustodyTable() {}

    static List<Row> rows() {
        return List.of(
                row("custody_spells", "Times in custody")
                        .means("Unbroken stretches in custody: spells that overlap or follow on the same day are one.")
                        .measures(Unit.SPELLS, Kind.COUNT)
                        .says(new Wording(List.of(
                                new Wording.Step(0, "never in custody"),
                                new Wording.Step(1, "in custody once"),
                                new Wording.Step(2, "in custody {n} times"))))
                        .is(c -> c.inside.spells()),
                row("custody_months_last_60_months", "Months in custody in the last five years")
                        .means("Time in custody in the 60 months up to the as-of date.")
                        .measures(Unit.MONTHS, Kind.DURATION)
                        .says(new Wording(List.of(
                                new Wording.Step(0, "no time in custody in the last five years"),
                                new Wording.Step(
                                        Double.MIN_VALUE, "less than a month in custody in the last five years"),
                                new Wording.Step(1, "1 month in custody in the last five years"),
                                new Wording.Step(2, "{n} months in custody in the last five years"))))
                        .is(c -> Dates.months(c.inside.daysInsideSince(c.asOf.epochBefore60() + 1))),
                row("recalls", "Recalls to custody")
                        .means("Days on which a recall to custody for breaking the terms of a licence began.")
                        .counts("{n} recall(s) to custody")
                        .raises()
                        .is(c -> c.inside.recalls()),
                row("months_since_release", "Months since release")
                        .means("Time from the latest release from custody to the as-of date.")
                        .months("{n} month(s) since release from custody")
                        .orElse("not released from custody: never inside, or inside now")
                        .is(c -> c.inside.daysSinceRelease() / Dates.DAYS_IN_MONTH),
                row("in_custody", "In custody now")
                        .means("Whether the person is in custody on the as-of date.")
                        .flags("in custody now", "not in custody")
                        .is(c -> c.inside.insideNow() ? 1 : 0));
    }

    private static Draft row(String id, String name) {
        return Draft.row(CUSTODY, id, name).over(Input.CUSTODY);
    }
}
