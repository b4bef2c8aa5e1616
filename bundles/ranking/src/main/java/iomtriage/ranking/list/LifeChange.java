package iomtriage.ranking.list;

import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Feature;
import iomtriage.features.definition.Input;
import java.util.List;

/**
 * What can change about a person from one day to another. Many features look at the same thing: a new sanction moves counts,
 * rates and the time since the last one, and is one reason.
 */
enum LifeChange {
    EVENTS,
    CUSTODY,
    NEEDS,
    SERIOUS_HARM,
    MARKERS,
    REGISTERS,
    MAPPA_CATEGORY,
    AGE;

    private static final FeatureCatalogue CATALOGUE = FeatureCatalogue.standard();

    /** What a count has more of, in the order in which it is looked for. */
    private record Happened(String feature, String one, String several) {}

    private static final List<Happened> HAPPENED = List.of(
            new Happened("sanctions", "new sanction", "new sanctions"),
            new Happened("unproven_arrests", "new arrest or charge", "new arrests or charges"),
            new Happened(
                    "domestic_abuse_proven", "more day of proven domestic abuse", "more days of proven domestic abuse"),
            new Happened("weapon_proven", "more day of proven weapon offences", "more days of proven weapon offences"),
            new Happened(
                    "group_proven",
                    "more day of proven group-related offences",
                    "more days of proven group-related offences"));

    static LifeChange of(String feature) {
        Feature known = CATALOGUE.feature(feature);
        for (LifeChange change : values()) {
            if (change != AGE && known.inputs().contains(Input.valueOf(change.name()))) {
                return change;
            }
        }
        return AGE;
    }

    static boolean differs(String feature, double[] was, double[] is) {
        int column = CATALOGUE.indexOf(feature);
        return Double.compare(was[column], is[column]) != 0;
    }

    String inWords(double[] was, double[] is) {
        return switch (this) {
            case EVENTS -> events(was, is);
            case AGE -> "older: " + phrase("age", is);
            default -> changed(was, is);
        };
    }

    private static String events(double[] was, double[] is) {
        for (Happened happened : HAPPENED) {
            int column = CATALOGUE.indexOf(happened.feature());
            long more = Math.round(is[column] - was[column]);
            if (more > 0) {
                return more + " " + (more == 1 ? happened.one() : happened.several());
            }
        }
        int sanctions = CATALOGUE.indexOf("sanctions");
        return is[sanctions] < was[sanctions]
                ? "sanctions taken off the record"
                : "no new sanction since: " + phrase("months_since_last_sanction", is);
    }

    /** The first feature of this sort that differs, as it is and as it was. */
    private String changed(double[] was, double[] is) {
        for (Feature feature : CATALOGUE.features()) {
            if (of(feature.id()) == this
                    && differs(feature.id(), was, is)
                    && !feature.id().equals("needs_identified")) {
                return phrase(feature.id(), is) + "; before: " + phrase(feature.id(), was);
            }
        }
        return "what is known of it changed";
    }

    private static String phrase(String feature, double[] row) {
        return CATALOGUE.phrase(CATALOGUE.indexOf(feature), row);
    }
}
