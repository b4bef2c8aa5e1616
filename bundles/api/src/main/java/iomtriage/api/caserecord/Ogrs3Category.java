package iomtriage.api.caserecord;

/** The offence categories of OGRS3, coarser and older than the groups of OGRS4. */
public enum Ogrs3Category {
    VIOLENCE("violence"),
    ROBBERY("robbery"),
    PUBLIC_ORDER("public order"),
    SEXUAL_NOT_AGAINST_CHILD("sexual, not against a child"),
    SEXUAL_AGAINST_CHILD("sexual, against a child"),
    SOLICITING("soliciting or prostitution"),
    BURGLARY_DOMESTIC("burglary, domestic"),
    BURGLARY_OTHER("burglary, other"),
    THEFT_NON_MOTOR("theft, not of or from a vehicle"),
    HANDLING("handling stolen goods"),
    FRAUD_AND_FORGERY("fraud or forgery"),
    ABSCONDING_OR_BAIL("absconding or bail"),
    TAKING_AND_DRIVING_AWAY("taking and driving away"),
    THEFT_FROM_VEHICLE("theft from a vehicle"),
    OTHER_MOTORING("other motoring"),
    DRINK_DRIVING("drink driving"),
    CRIMINAL_DAMAGE("criminal damage"),
    DRUG_IMPORT_EXPORT_OR_PRODUCTION("drug import, export or production"),
    DRUG_POSSESSION_OR_SUPPLY("drug possession or supply"),
    OTHER("other");

    private final String label;

    Ogrs3Category(String label) {
        this.label = label;
    }

    /** The category in plain words, lower case. */
    public String label() {
        return label;
    }
}
