package iomtriage.api.offence;

/**
 * The 24 offence groups of the OGRS4 research, and {@link #UNKNOWN} for an offence the host could not place.
 *
 * <p>Constant names are the keys used by the Ministry of Justice's actuarial service, spelling included, so that
 * records and coefficients match without translation.
 */
public enum OffenceGroup {
    /** Escape from custody, unlawfully at large after recall, failing to surrender to bail. */
    ABSCONDING_OR_BAIL("absconding or bail offence"),
    /** Robbery, assault with intent to rob, aggravated burglary. */
    ACQUISITIVE_VIOLENCE("robbery"),
    /** Burglary in a dwelling, not aggravated. */
    BURGLARY_DOMESTIC("burglary of a home"),
    /** Burglary elsewhere than in a dwelling, and going equipped for stealing. */
    BURGLARY_OTHER("burglary elsewhere"),
    /** Criminal damage, arson included. */
    CRIMINAL_DAMAGE("criminal damage"),
    /** Driving or being in charge of a vehicle after drink or drugs, and refusing a specimen. */
    DRINK_DRIVING("drink driving"),
    /** Bringing controlled drugs in or out, and producing them. */
    DRUG_IMPORT_EXPORT_OR_PRODUCTION("drug import, export or production"),
    /** Having, supplying or offering controlled drugs, intent to supply included. */
    DRUG_POSSESSION_OR_SUPPLY("drug possession or supply"),
    /** Drunk in a public place, drunk and disorderly, drunk in charge of a firearm. */
    DRUNKENNESS("drunkenness"),
    /** Having or using a firearm with intent: to endanger life, resist arrest or commit an offence. */
    FIREARMS_MOST_SERIOUS("most serious firearms offence"),
    /** Other offences against the Firearms Acts, such as having one without a certificate. */
    FIREARMS_OTHER("other firearms offence"),
    /** Fraud, forgery, money laundering and immigration by deception; not of benefits. */
    FRAUD_AND_FORGERY("fraud or forgery"),
    /** Receiving or dealing in stolen goods. */
    HANDLING_STOLEN_GOODS("handling stolen goods"),
    /** Offences of driving and of vehicles, death by dangerous driving included; not drink driving, not theft. */
    MOTORING_OFFENCES("motoring offence"),
    /** Offences that the research placed in none of the other groups: most breaches and regulatory offences. */
    OTHER_OFFENCES("other offence"),
    /** Public order offences, harassment, and breach of a restraining order. */
    PUBLIC_ORDER_AND_HARRASSMENT("public order offence or harassment"),
    /** Sexual offences against children, grooming included. */
    SEXUAL_AGAINST_CHILD("sexual offence against a child"),
    /** All other sexual offences. */
    SEXUAL_NOT_AGAINST_CHILD("sexual offence, not against a child"),
    /** Theft that is not of or from a vehicle: from shops, from the person, from dwellings. */
    THEFT_NON_MOTOR("theft"),
    /** Theft of and from vehicles, taking without consent, interference with vehicles. */
    VEHICLE_RELATED_THEFT("vehicle-related theft"),
    /** Violence from assault occasioning actual bodily harm up to homicide. */
    VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS("violence, actual bodily harm or worse"),
    /** Common assault, assault on or obstruction of an officer, dogs dangerously out of control. */
    VIOLENCE_AGAINST_THE_PERSON_SUB_ABH("violence below actual bodily harm"),
    /** Carrying or selling knives and other offensive weapons. */
    WEAPONS_NON_FIREARM("weapon offence, not a firearm"),
    /** Dishonesty to obtain benefits. */
    WELFARE_FRAUD("welfare fraud"),
    /**
     * The host could not place it, or its code has no meaning. It counts as an offence, and leaves open of which group.
     */
    UNKNOWN("offence not placed in a group");

    private final String label;

    OffenceGroup(String label) {
        this.label = label;
    }

    /** {@return the group in plain words, lower case, singular: "burglary of a home"} */
    public String label() {
        return label;
    }
}
