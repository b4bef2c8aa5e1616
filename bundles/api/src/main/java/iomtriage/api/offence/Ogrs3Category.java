package iomtriage.api.offence;

/**
 * The offence categories of OGRS3, coarser and older than the groups of OGRS4. Which code is in which is the ministry's
 * mapping: see {@link OffenceMeaning#ogrs3()}.
 */
public enum Ogrs3Category {
    /** Violence against the person, threats, and most offences with firearms and other weapons. */
    VIOLENCE("violence"),
    /** Robbery, and assault with intent to rob. */
    ROBBERY("robbery"),
    /** Riot, affray, harassment, drunkenness and other public order offences. */
    PUBLIC_ORDER("public order"),
    /** Sexual offences other than against children. */
    SEXUAL_NOT_AGAINST_CHILD("sexual, not against a child"),
    /** Sexual offences against children. */
    SEXUAL_AGAINST_CHILD("sexual, against a child"),
    /** Soliciting, and living on or organising prostitution. */
    SOLICITING("soliciting or prostitution"),
    /** Burglary in a dwelling. */
    BURGLARY_DOMESTIC("burglary, domestic"),
    /** Burglary elsewhere, and going equipped. */
    BURGLARY_OTHER("burglary, other"),
    /** Theft that is not of or from a vehicle, pedal cycles included. */
    THEFT_NON_MOTOR("theft, not of or from a vehicle"),
    /** Receiving or dealing in stolen goods. */
    HANDLING("handling stolen goods"),
    /** Fraud and forgery. */
    FRAUD_AND_FORGERY("fraud or forgery"),
    /** Escape, unlawfully at large, offences relating to bail. */
    ABSCONDING_OR_BAIL("absconding or bail"),
    /** Taking a vehicle without consent, aggravated taking included. */
    TAKING_AND_DRIVING_AWAY("taking and driving away"),
    /** Stealing from vehicles. */
    THEFT_FROM_VEHICLE("theft from a vehicle"),
    /** Motoring offences other than drink driving, death by dangerous driving included. */
    OTHER_MOTORING("other motoring"),
    /** Driving or being in charge after drink or drugs. */
    DRINK_DRIVING("drink driving"),
    /** Criminal damage, arson included. */
    CRIMINAL_DAMAGE("criminal damage"),
    /** Importing, exporting or producing drugs; by this scale some codes of supply as well. */
    DRUG_IMPORT_EXPORT_OR_PRODUCTION("drug import, export or production"),
    /** Having or supplying drugs. */
    DRUG_POSSESSION_OR_SUPPLY("drug possession or supply"),
    /** What the scale weighs as none of the others. */
    OTHER("other");

    private final String label;

    Ogrs3Category(String label) {
        this.label = label;
    }

    /** {@return the category in plain words, lower case} */
    public String label() {
        return label;
    }
}
