package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.HARM;
import static iomtriage.features.definition.Input.EVENTS;

import iomtriage.features.internal.career.Career;
import iomtriage.features.internal.career.DayCounts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Offences flagged for serious harm: domestic abuse, weapons, groups. Known offences count whatever their outcome. */
final class HarmFeatures {

    private static final String KNOWN = " for which the person had been arrested, charged or sanctioned";

    private HarmFeatures() {}

    static List<CatalogueEntry> rows() {
        return Stream.of(
                        about("domestic_abuse", "domestic abuse", c -> c.domesticAbuse),
                        about("weapon", "weapon", c -> c.weapons),
                        about("group", "group-related", c -> c.groups))
                .flatMap(List::stream)
                .toList();
    }

    private static List<CatalogueEntry> about(String id, String what, Function<Career, DayCounts> tally) {
        String title = Character.toUpperCase(what.charAt(0)) + what.substring(1);
        return List.of(
                row(id + "_offences", title + " offences")
                        .means("Days of " + what + " offences" + KNOWN + ". " + rule(id))
                        .counts("{n} known " + what + " offence(s)")
                        .raises()
                        .is(c -> tally.apply(c).total()),
                row(id + "_offences_last_24_months", title + " offences, last 24 months")
                        .means("Days of " + what + " offences" + KNOWN + ", in the 24 months up to the as-of date. "
                                + rule(id))
                        .counts("{n} known " + what + " offence(s) in the last 24 months")
                        .raises()
                        .is(c -> tally.apply(c).last24()),
                row("months_since_" + id + "_offence", "Months since the last " + what + " offence")
                        .means("Time from the latest " + what + " offence" + KNOWN + ". " + rule(id))
                        .months("{n} month(s) since the last known " + what + " offence")
                        .lowers()
                        .orElse("no known " + what + " offence")
                        .is(c -> tally.apply(c).monthsSince(c.asOf)));
    }

    private static String rule(String id) {
        return switch (id) {
            case "domestic_abuse" -> "Flagged as against a partner, former partner or family member.";
            case "weapon" -> "Flagged as with a weapon, or an offence of the weapon and firearm groups.";
            default -> "Flagged as committed with or for a group or gang.";
        };
    }

    private static FeatureBuilder row(String id, String name) {
        return FeatureBuilder.row(HARM, id, name).over(EVENTS).from("Case data conventions, event flags");
    }
}
