package iomtriage.api.caserecord;

/**
 * The 24 offence groups of the OGRS4 research, and {@link #UNKNOWN} for an offence the host could not place.
 *
 * <p>Constant names are the keys used by the Ministry of Justice's actuarial service, spelling included, so that
 * records and coefficients match without translation.
 */
public enum OffenceGroup {
    ABSCONDING_OR_BAIL("absconding or bail offence"),
    ACQUISITIVE_VIOLENCE("robbery"),
    BURGLARY_DOMESTIC("burglary of a home"),
    BURGLARY_OTHER("burglary elsewhere"),
    CRIMINAL_DAMAGE("criminal damage"),
    DRINK_DRIVING("drink driving"),
    DRUG_IMPORT_EXPORT_OR_PRODUCTION("drug import, export or production"),
    DRUG_POSSESSION_OR_SUPPLY("drug possession or supply"),
    DRUNKENNESS("drunkenness"),
    FIREARMS_MOST_SERIOUS("most serious firearms offence"),
    FIREARMS_OTHER("other firearms offence"),
    FRAUD_AND_FORGERY("fraud or forgery"),
    HANDLING_STOLEN_GOODS("handling stolen goods"),
    MOTORING_OFFENCES("motoring offence"),
    OTHER_OFFENCES("other offence"),
    PUBLIC_ORDER_AND_HARRASSMENT("public order offence or harassment"),
    SEXUAL_AGAINST_CHILD("sexual offence against a child"),
    SEXUAL_NOT_AGAINST_CHILD("sexual offence, not against a child"),
    THEFT_NON_MOTOR("theft"),
    VEHICLE_RELATED_THEFT("vehicle-related theft"),
    VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS("violence, actual bodily harm or worse"),
    VIOLENCE_AGAINST_THE_PERSON_SUB_ABH("violence below actual bodily harm"),
    WEAPONS_NON_FIREARM("weapon offence, not a firearm"),
    WELFARE_FRAUD("welfare fraud"),
    UNKNOWN("offence not placed in a group");

    private final String label;

    OffenceGroup(String label) {
        this.label = label;
    }

    /** The group in plain words, lower case, singular. */
    public String label() {
        return label;
    }
}
