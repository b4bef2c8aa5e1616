package iomtriage.api.caserecord;

/** Kinds of offence ever committed before the current one that the OASys assessment lists. */
public enum PastOffence {
    HOMICIDE("homicide"),
    WOUNDING_OR_GBH("wounding or grievous bodily harm"),
    KIDNAPPING("kidnapping"),
    FIREARMS("firearms offence"),
    ROBBERY("robbery"),
    AGGRAVATED_BURGLARY("aggravated burglary"),
    OTHER_WEAPON("weapon offence, not a firearm"),
    CRIMINAL_DAMAGE_ENDANGERING_LIFE("criminal damage endangering life"),
    ARSON("arson");

    private final String label;

    PastOffence(String label) {
        this.label = label;
    }

    /** The offence in plain words. */
    public String label() {
        return label;
    }
}
