package iomtriage.reviews.wording;

import iomtriage.api.harm.HarmKind;
import iomtriage.api.harm.OffencesKnown;

/** Says what a record shows of offences of one kind: what is proven apart from what is not. */
public final class OffenceWords {

    private OffenceWords() {}

    /** A sentence, for example "8 domestic abuse offences on record, the last on 3 May 2025: 5 proven, 3 not proven." */
    public static String of(HarmKind kind, OffencesKnown offences) {
        String name = name(kind);
        if (offences.total() == 0) {
            return "No " + name + " on record.";
        }
        String alleged = offences.proven() == 0 ? " alleged " : " ";
        return offences.total() + alleged + name + (offences.total() == 1 ? "" : "s") + " on record, "
                + (offences.total() == 1 ? "on " : "the last on ")
                + Days.written(offences.last().orElseThrow()) + ": " + proven(offences) + ".";
    }

    private static String name(HarmKind kind) {
        return switch (kind) {
            case DOMESTIC_ABUSE -> "domestic abuse offence";
            case GANG_VIOLENCE -> "group-related offence";
            case WEAPONS -> "weapon offence";
        };
    }

    private static String proven(OffencesKnown offences) {
        if (offences.total() == 1) {
            return offences.proven() == 1 ? "proven" : "not proven";
        }
        if (offences.proven() == 0) {
            return "none proven";
        }
        return offences.unproven() == 0
                ? "all proven"
                : offences.proven() + " proven, " + offences.unproven() + " not proven";
    }
}
