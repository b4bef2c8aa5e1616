package iomtriage.reviews.current;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Feature;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** How long ago things happened in someone's life, by the features that scores look at. */
final class RecentLife {

    private static final FeatureCatalogue CATALOGUE = FeatureCatalogue.standard();
    private static final int OFFENCE_FREE = position("offence_free_months");
    private static final int ARREST = position("months_since_last_unproven_arrest");

    private final double[] row = new double[CATALOGUE.size()];

    /** @param record as it was known on the day */
    RecentLife(CaseRecord record, LocalDate asOf) {
        CATALOGUE.extract(record, asOf, row, 0);
    }

    private static int position(String id) {
        return CATALOGUE.features().stream().map(Feature::id).toList().indexOf(id);
    }

    /** Months in the community since the last proven offence; empty if there is none. */
    OptionalDouble offenceFreeMonths() {
        return at(OFFENCE_FREE);
    }

    /** Months since the last arrest or charge that is not proven; empty if there is none. */
    OptionalDouble monthsSinceArrest() {
        return at(ARREST);
    }

    private OptionalDouble at(int position) {
        return Double.isNaN(row[position]) ? OptionalDouble.empty() : OptionalDouble.of(row[position]);
    }
}
