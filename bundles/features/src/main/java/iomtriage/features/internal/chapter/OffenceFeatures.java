package iomtriage.features.internal.chapter;

import static iomtriage.features.definition.Chapter.OFFENCES;
import static iomtriage.features.definition.Input.EVENTS;

import iomtriage.features.definition.Unit;
import iomtriage.features.definition.ValueKind;
import iomtriage.features.definition.Wording;
import iomtriage.features.history.OffenceFamily;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person was sanctioned for. A day on which several kinds were sanctioned counts for each of them. */
final class OffenceFeatures {

    private static final String GROUPS = "OGRS4 offence groups";

    static final String VIOLENCE = "sanctions for violence";
    private static final String ACQUISITIVE = "sanctions for robbery, burglary, vehicle crime or theft";
    private static final String DRUGS = "sanctions for drug offences";
    private static final String BREACH = "sanctions for absconding or bail offences";

    private OffenceFeatures() {}

    static List<CatalogueEntry> rows() {
        return Stream.concat(mix().stream(), Stream.concat(ever().stream(), lately().stream()))
                .toList();
    }

    private static List<CatalogueEntry> mix() {
        return List.of(
                row("versatility", "Kinds of offence")
                        .means("How many families of offence the person was ever sanctioned for.")
                        .measures(Unit.NUMBER, ValueKind.COUNT)
                        .says(Wording.count("sanctioned for {n} kind(s) of offence"))
                        .raises()
                        .is(c -> c.sanctions.families()),
                row("latest_offence", "Latest kind of offence")
                        .means(
                                "The family of offence that the latest sanction was for. Of several on that day, the first in"
                                        + " the order of the list: harm to people, then theft and dealing, then the rest.")
                        .measures(Unit.NONE, ValueKind.CATEGORY)
                        .named(Arrays.stream(OffenceFamily.values())
                                .map(OffenceFamily::label)
                                .toList())
                        .says(Wording.always("most recently sanctioned for {n}"))
                        .orElse("never sanctioned")
                        .is(c -> c.sanctions.none()
                                ? Double.NaN
                                : Integer.numberOfTrailingZeros(c.sanctions.lastFamilies)),
                row("debut_offence", "Kind of the first proven offence")
                        .family(PersonFeatures.DEBUT)
                        .means(
                                "The family of offence that the first sanction was for. Of several on that day, the first in the"
                                        + " order of the list.")
                        .measures(Unit.NONE, ValueKind.CATEGORY)
                        .named(Arrays.stream(OffenceFamily.values())
                                .map(OffenceFamily::label)
                                .toList())
                        .says(Wording.always("first sanctioned for {n}"))
                        .orElse("never sanctioned")
                        .from(
                                "Owen and Cooper, 2013, Home Office Research Report 77: people whose first proven offence was"
                                        + " robbery, burglary or vehicle theft were almost three times as likely to become chronic")
                        .is(c -> c.sanctions.none()
                                ? Double.NaN
                                : Integer.numberOfTrailingZeros(c.sanctions.firstFamilies)),
                row("violent_share", "Share of sanctions for violence")
                        .family(VIOLENCE)
                        .means("Sanctions for violence, weapons or robbery, as a part of all sanctions.")
                        .measures(Unit.PROPORTION, ValueKind.SHARE)
                        .says(Wording.always("{n} of sanctions were for violence, weapons or robbery"))
                        .orElse("never sanctioned")
                        .is(c -> c.sanctions.none() ? Double.NaN : (double) c.sanctions.violent / c.sanctions.total));
    }

    private static List<CatalogueEntry> ever() {
        return List.of(
                of("violence_sanctions", "violence", OffenceFamily.VIOLENCE, VIOLENCE),
                sexual(),
                of("robbery_sanctions", "robbery", OffenceFamily.ROBBERY, ACQUISITIVE),
                of("burglary_sanctions", "burglary", OffenceFamily.BURGLARY, ACQUISITIVE),
                of("vehicle_sanctions", "vehicle crime", OffenceFamily.VEHICLE, ACQUISITIVE),
                of("theft_sanctions", "theft or handling", OffenceFamily.THEFT, ACQUISITIVE),
                of("drug_sanctions", "drug offences", OffenceFamily.DRUGS, DRUGS),
                of("fraud_sanctions", "fraud", OffenceFamily.FRAUD),
                of("criminal_damage_sanctions", "criminal damage", OffenceFamily.CRIMINAL_DAMAGE),
                of("public_order_sanctions", "public order or drunkenness", OffenceFamily.PUBLIC_ORDER),
                of("motoring_sanctions", "drink driving or motoring", OffenceFamily.MOTORING),
                of("breach_sanctions", "absconding or bail offences", OffenceFamily.BREACH, BREACH));
    }

    /** No direction: in OGRS3 and OGRS4 sexual offences lower the risk of reoffending in general, and raise that of their own. */
    private static CatalogueEntry sexual() {
        return sanctionsFor("sexual_sanctions", "sexual offences", OffenceFamily.SEXUAL)
                .is(c -> c.sanctions.of(OffenceFamily.SEXUAL));
    }

    private static CatalogueEntry of(String id, String what, OffenceFamily offences) {
        return of(id, what, offences, "sanctions for " + what);
    }

    private static CatalogueEntry of(String id, String what, OffenceFamily offences, String family) {
        return sanctionsFor(id, what, offences).family(family).raises().is(c -> c.sanctions.of(offences));
    }

    private static FeatureBuilder sanctionsFor(String id, String what, OffenceFamily offences) {
        String groups = offences.groups().stream().map(group -> group.label()).collect(Collectors.joining("; "));
        return row(id, "Sanctions for " + what)
                .means("Days with a caution or conviction for: " + groups + ".")
                .counts("{n} sanction(s) for " + what);
    }

    private static List<CatalogueEntry> lately() {
        return List.of(
                recent("violent_sanctions_last_24_months", "violence, weapons or robbery", VIOLENCE)
                        .is(c -> c.sanctions.violentLast24),
                recent("acquisitive_sanctions_last_24_months", "robbery, burglary, vehicle crime or theft", ACQUISITIVE)
                        .is(c -> c.sanctions.acquisitiveLast24),
                recent("drug_sanctions_last_24_months", "drug offences", DRUGS).is(c -> c.sanctions.drugsLast24),
                recent("breach_sanctions_last_24_months", "absconding or bail offences", BREACH)
                        .is(c -> c.sanctions.breachLast24));
    }

    private static FeatureBuilder recent(String id, String what, String family) {
        return row(id, "Sanctions for " + what + ", last 24 months")
                .family(family)
                .means("Days with a caution or conviction for " + what + " in the 24 months up to the as-of date.")
                .counts("{n} sanction(s) for " + what + " in the last 24 months")
                .raises();
    }

    private static FeatureBuilder row(String id, String name) {
        return FeatureBuilder.row(OFFENCES, id, name).over(EVENTS).from(GROUPS);
    }
}
