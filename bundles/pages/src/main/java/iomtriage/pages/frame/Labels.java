package iomtriage.pages.frame;

import iomtriage.additive.FollowUp;
import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Features in plain words. A pack over another kind of input has names that the catalogue does not know: they stay as is. */
public final class Labels {

    private static final Map<String, Feature> FEATURES =
            FeatureCatalogue.standard().features().stream().collect(Collectors.toMap(Feature::id, Function.identity()));

    /** The last feature of a model that tells when its outcome happens, which no record has. */
    private static final String MONTH = FollowUp.PERIOD;

    private static final String NUMBER = "{n} ";

    /** Kinds of which a reason says how many. */
    private static final Set<ValueKind> COUNTED = Set.of(ValueKind.COUNT, ValueKind.DURATION, ValueKind.LOG_RATE);

    /** Units that say more than that it is a number. */
    private static final Set<Unit> UNITS_SAID =
            Set.of(Unit.YEARS, Unit.MONTHS, Unit.SPELLS, Unit.OCCASIONS, Unit.OCCASIONS_PER_YEAR, Unit.POINTS);

    private Labels() {}

    public static Optional<Feature> known(String id) {
        return Optional.ofNullable(FEATURES.get(id));
    }

    /**
     * What a feature's numbers are numbers of: what follows the number in a reason, the name of a
     * feature in months, or else the unit; empty text where the
     * catalogue does not say.
     */
    public static String measure(String id) {
        return known(id).map(Labels::measure).orElse("");
    }

    private static String measure(Feature feature) {
        List<Wording.Step> steps = feature.wording().steps();
        String text = steps.get(steps.size() - 1).text();
        if (COUNTED.contains(feature.kind()) && text.startsWith(NUMBER)) {
            return text.substring(NUMBER.length());
        }
        if (feature.unit() == Unit.MONTHS) {
            return feature.name().substring(0, 1).toLowerCase(Locale.UK)
                    + feature.name().substring(1);
        }
        return UNITS_SAID.contains(feature.unit()) ? feature.unit().label() : "";
    }

    public static String feature(String id) {
        Feature feature = FEATURES.get(id);
        return feature != null ? feature.name() : id.equals(MONTH) ? "Month of the window" : id;
    }

    public static String description(String id) {
        Feature feature = FEATURES.get(id);
        String month = id.equals(MONTH) ? "How the chance in a month changes as the months of the window pass." : "";
        return feature != null ? feature.description() : month;
    }
}
