package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.RATES;
import static iomtriage.features.definition.Input.DATE_OF_BIRTH;
import static iomtriage.features.definition.Input.EVENTS;

import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import iomtriage.features.internal.career.Career;
import iomtriage.features.internal.career.SanctionCounts;
import iomtriage.features.internal.career.TimeSpan;
import java.util.List;

/** How often a person was sanctioned over the career so far, in the forms the reference scorers use. */
final class RateFeatures {

    /** Years added to a career in the rates, so that a short one does not count as a fast one: OGRS3. */
    private static final int OGRS3_YEARS = 10;

    /** The same in OGRS4, all reoffending. */
    private static final int OGRS4_YEARS = 26;

    /** The same in OGRS4, violent reoffending, for violent sanctions. */
    private static final int OGRS4_VIOLENT_YEARS = 30;

    private RateFeatures() {}

    static List<CatalogueEntry> rows() {
        return List.of(
                row("sanctions_per_year", "Sanctions a year")
                        .means(
                                "All sanctions, divided by the years since the first one; a career counts as a year at least.")
                        .measures(Unit.OCCASIONS_PER_YEAR, ValueKind.RATE)
                        .says(Wording.always("sanctioned {n} times a year since the first sanction"))
                        .raises()
                        .orElse("never sanctioned")
                        .over(EVENTS)
                        .is(RateFeatures::perYear),
                row("copas_rate", "Copas rate")
                        .means(
                                "Logarithm of sanctions a year over the years from the first to the latest one plus ten, which"
                                        + " keep a short career from counting as a fast one: ln((1 + previous sanctions) / (10 + age at latest sanction - age at first sanction)).")
                        .measures(Unit.LOG_OCCASIONS_PER_YEAR, ValueKind.LOG_RATE)
                        .says(Wording.always("{n} sanctions a year over the years from first to latest plus ten"))
                        .raises()
                        .orElse("never sanctioned")
                        .from("OGRS3")
                        .is(c -> logRate(c.sanctions.total, c, OGRS3_YEARS)),
                row("copas_rate_26", "Copas rate, long form")
                        .means("Logarithm of sanctions a year from the first to the latest one, with 26 years added:"
                                + " ln(sanctions / (26 + age at latest sanction - age at first sanction)).")
                        .measures(Unit.LOG_OCCASIONS_PER_YEAR, ValueKind.LOG_RATE)
                        .says(Wording.always("{n} sanctions a year over the years from first to latest plus 26"))
                        .raises()
                        .orElse("never sanctioned")
                        .from("OGRS4, all reoffending")
                        .is(c -> logRate(c.sanctions.total, c, OGRS4_YEARS)),
                row("violent_rate_30", "Rate of violent sanctions")
                        .means("Logarithm of sanctions for violence, weapons or robbery a year, with 30 years added:"
                                + " ln(violent sanctions / (30 + age at latest sanction - age at first sanction)).")
                        .measures(Unit.LOG_OCCASIONS_PER_YEAR, ValueKind.LOG_RATE)
                        .says(Wording.always(
                                "{n} violent sanctions a year over the years from first to latest sanction plus 30"))
                        .orElse("never sanctioned for violence")
                        .from("OGRS4, violent reoffending; which offences count as violent is this catalogue's choice")
                        .is(c -> logRate(c.sanctions.violent, c, OGRS4_VIOLENT_YEARS)));
    }

    private static FeatureBuilder row(String id, String name) {
        return FeatureBuilder.row(RATES, id, name).over(EVENTS, DATE_OF_BIRTH);
    }

    private static double perYear(Career career) {
        SanctionCounts sanctions = career.sanctions;
        if (sanctions.none()) {
            return Double.NaN;
        }
        return sanctions.total / Math.max(1, TimeSpan.years(career.asOf.daysSince(sanctions.first)));
    }

    private static double logRate(int sanctions, Career career, int yearsAdded) {
        double years = career.ageAtLastSanction() - career.ageAtFirstSanction();
        // StrictMath: the same on every machine.
        return sanctions == 0 ? Double.NaN : StrictMath.log(sanctions / (yearsAdded + years));
    }
}
