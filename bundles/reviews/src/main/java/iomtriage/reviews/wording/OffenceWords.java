package iomtriage.reviews.wording;

import iomtriage.api.harm.HarmKind;
import iomtriage.api.harm.OffencesKnown;
import iomtriage.records.text.Days;

/** Says what a record shows of offences of one kind: what is proven apart from what is not. */
public final class OffenceWords {

    private OffenceWords() {}

    /** A sentence, for example "5 proven domestic abuse offences, the last on 3 May 2025." */
    public static String of(HarmKind kind, OffencesKnown offences) {
        String name = name(kind);
        if (offences.last().isEmpty()) {
            return "No " + name + " on record, and no arrest or charge for one.";
        }
        String days = offences.unprovenDays() == 1 ? "one day" : offences.unprovenDays() + " days";
        String last = (offences.proven() + offences.unprovenDays() == 1 ? ", on " : ", the last on ")
                + Days.written(offences.last().get());
        String proven = offences.proven() + " proven " + name + (offences.proven() == 1 ? "" : "s");
        if (offences.unprovenDays() == 0) {
            return proven + last + ".";
        }
        return offences.proven() == 0
                ? "Arrested or charged on " + days + " for a " + name + last + "; none proven."
                : proven + ", and arrested or charged on " + days + " for one that is not proven" + last + ".";
    }

    private static String name(HarmKind kind) {
        return switch (kind) {
            case DOMESTIC_ABUSE -> "domestic abuse offence";
            case GANG_VIOLENCE -> "group-related offence";
            case WEAPONS -> "weapon offence";
        };
    }
}
