package iomtriage.scoring.reference;

import iomtriage.api.caserecord.OffenceGroup;
import java.util.Optional;

/** The offence categories of OGRS3, coarser and older than the groups of OGRS4. */
public enum Ogrs3Offence {
    VIOLENCE,
    ROBBERY,
    PUBLIC_ORDER,
    SEXUAL_NOT_AGAINST_CHILD,
    SEXUAL_AGAINST_CHILD,
    SOLICITING,
    BURGLARY_DOMESTIC,
    BURGLARY_OTHER,
    THEFT_NON_MOTOR,
    HANDLING,
    FRAUD_AND_FORGERY,
    ABSCONDING_OR_BAIL,
    TAKING_AND_DRIVING_AWAY,
    THEFT_FROM_VEHICLE,
    OTHER_MOTORING,
    DRINK_DRIVING,
    CRIMINAL_DAMAGE,
    DRUG_IMPORT_EXPORT_OR_PRODUCTION,
    DRUG_POSSESSION_OR_SUPPLY,
    OTHER;

    /**
     * The category that an OGRS4 group falls into; empty for an unknown one.
     *
     * <p>Three placings are this project's own, as the groups do not map one to one: weapons and firearms go to violence,
     * whose coefficient they share in OGRS4; vehicle-related theft to taking and driving away; drunkenness to other. No group
     * leads to soliciting or to theft from a vehicle.
     */
    public static Optional<Ogrs3Offence> of(OffenceGroup group) {
        return Optional.ofNullable(
                switch (group) {
                    case VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS,
                            VIOLENCE_AGAINST_THE_PERSON_SUB_ABH,
                            WEAPONS_NON_FIREARM,
                            FIREARMS_MOST_SERIOUS,
                            FIREARMS_OTHER -> VIOLENCE;
                    case ACQUISITIVE_VIOLENCE -> ROBBERY;
                    case PUBLIC_ORDER_AND_HARRASSMENT -> PUBLIC_ORDER;
                    case SEXUAL_NOT_AGAINST_CHILD -> SEXUAL_NOT_AGAINST_CHILD;
                    case SEXUAL_AGAINST_CHILD -> SEXUAL_AGAINST_CHILD;
                    case BURGLARY_DOMESTIC -> BURGLARY_DOMESTIC;
                    case BURGLARY_OTHER -> BURGLARY_OTHER;
                    case THEFT_NON_MOTOR -> THEFT_NON_MOTOR;
                    case HANDLING_STOLEN_GOODS -> HANDLING;
                    case FRAUD_AND_FORGERY, WELFARE_FRAUD -> FRAUD_AND_FORGERY;
                    case ABSCONDING_OR_BAIL -> ABSCONDING_OR_BAIL;
                    case VEHICLE_RELATED_THEFT -> TAKING_AND_DRIVING_AWAY;
                    case MOTORING_OFFENCES -> OTHER_MOTORING;
                    case DRINK_DRIVING -> DRINK_DRIVING;
                    case CRIMINAL_DAMAGE -> CRIMINAL_DAMAGE;
                    case DRUG_IMPORT_EXPORT_OR_PRODUCTION -> DRUG_IMPORT_EXPORT_OR_PRODUCTION;
                    case DRUG_POSSESSION_OR_SUPPLY -> DRUG_POSSESSION_OR_SUPPLY;
                    case DRUNKENNESS, OTHER_OFFENCES -> OTHER;
                    case UNKNOWN -> null;
                });
    }
}
