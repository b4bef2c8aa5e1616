package iomtriage.api.oasys;

/** Kinds of offence ever committed before the current one that the OASys assessment lists. */
public enum PastOffence {
    /** Murder, attempted murder, threat or conspiracy to murder, manslaughter. */
    HOMICIDE("homicide"),
    /** Wounding, or grievous bodily harm. */
    WOUNDING_OR_GBH("wounding or grievous bodily harm"),
    /** Kidnapping or false imprisonment. */
    KIDNAPPING("kidnapping"),
    /** Having a firearm with intent to endanger life or to resist arrest. */
    FIREARMS("firearms offence"),
    /** Robbery. */
    ROBBERY("robbery"),
    /** Burglary with a weapon in hand. */
    AGGRAVATED_BURGLARY("aggravated burglary"),
    /** Any other offence that involves having or using weapons. */
    OTHER_WEAPON("weapon offence, not a firearm"),
    /** Criminal damage with intent to endanger life. */
    CRIMINAL_DAMAGE_ENDANGERING_LIFE("criminal damage endangering life"),
    /** Arson. */
    ARSON("arson");

    private final String label;

    PastOffence(String label) {
        this.label = label;
    }

    /** {@return the offence in plain words, lower case} */
    public String label() {
        return label;
    }
}
