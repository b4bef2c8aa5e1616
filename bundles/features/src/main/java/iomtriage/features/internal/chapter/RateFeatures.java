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
import java.util.function.ToDoubleFunction;

/** How often a person was sanctioned over the career so far, in the forms the reference scorers use. */
final class RateFeatures {

    /** Years added to a career in the rates, so that a short one does not count as a fast one: OGRS3. */
    private static final int OGRS3_YEARS = 10;

    /** The same in OGRS4, violent reoffending, for violent sanctions. */
    private static final int OGRS4_VIOLENT_YEARS = 30;

    private RateFeatures() {}

    static List<CatalogueEntry> rows() {
        return List.of(
                row("sanctions_per_year", "Sanctions a year")
                        .family(SanctionFeatures.HOW_OFTEN)
                        .means(
                                "All sanctions, divided by the years since the first one; a career counts as a year at least.")
                        .measures(Unit.OCCASIONS_PER_YEAR, ValueKind.RATE)
                        .says(Wording.always("sanctioned {n} times a year since the first sanction"))
                        .saysOfRow(RateFeatures::sinceTheFirst)
                        .orElse("never sanctioned")
                        .over(EVENTS)
                        .is(RateFeatures::perYear),
                row("copas_rate", "How often sanctioned for the length of the record (Copas rate)")
                        .family(SanctionFeatures.HOW_OFTEN)
                        .means(
                                "ln(sanctions / (10 + age at latest sanction - age at first sanction)). The ten years added keep a"
                                        + " short record from counting as a fast one.")
                        .measures(Unit.LOG_OCCASIONS_PER_YEAR, ValueKind.LOG_RATE)
                        .says(Wording.always("{n} sanctions a year, allowing for the length of the record"))
                        .saysOfRow(row -> times("sanctioned", row.applyAsDouble("sanctions"), row))
                        .orElse("never sanctioned")
                        .from("OGRS3, Copas rate")
                        .is(c -> logRate(c.sanctions.total, c, OGRS3_YEARS)),
                row("violent_rate_30", "How often sanctioned for violence for the length of the record")
                        .family(OffenceFeatures.VIOLENCE)
                        .means(
                                "ln(sanctions for violence, weapons or robbery / (30 + age at latest sanction - age at first"
                                        + " sanction)). The thirty years added keep a short record from counting as a fast one.")
                        .measures(Unit.LOG_OCCASIONS_PER_YEAR, ValueKind.LOG_RATE)
                        .says(
                                Wording.always(
                                        "{n} sanctions for violence, weapons or robbery a year, allowing for the length of the record"))
                        .saysOfRow(row -> times(
                                "sanctioned for violence, weapons or robbery",
                                Math.rint(row.applyAsDouble("violent_share") * row.applyAsDouble("sanctions")),
                                row))
                        .orElse("never sanctioned for violence, weapons or robbery")
                        .from("OGRS4, violent reoffending; which offences count as violent is this catalogue's choice")
                        .is(c -> logRate(c.sanctions.violent, c, OGRS4_VIOLENT_YEARS)));
    }

    /** A rate of so many a year, with decimals, is none that anyone would count: how many, in how long. */
    private static String sinceTheFirst(ToDoubleFunction<String> row) {
        long count = (long) row.applyAsDouble("sanctions");
        long years = (long) Math.floor(row.applyAsDouble("years_since_first_sanction"));
        String length = years == 1 ? "year" : years + " years";
        if (count == 1) {
            return "sanctioned once, " + (years == 0 ? "less than a year" : years == 1 ? "1 year" : length) + " ago";
        }
        return "sanctioned " + count + " times in "
                + (years == 0 ? "less than a year" : "the " + length + " since the first sanction");
    }

    private static String times(String what, double count, ToDoubleFunction<String> row) {
        long years = (long) Math.floor(row.applyAsDouble("career_years"));
        if (count == 1) {
            return what + " once";
        }
        String times = what + " " + (long) count + " times ";
        return times + (years == 0 ? "within a year" : "in " + years + (years == 1 ? " year" : " years"));
    }

    private static FeatureBuilder row(String id, String name) {
        return FeatureBuilder.row(RATES, id, name).raises().over(EVENTS, DATE_OF_BIRTH);
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
