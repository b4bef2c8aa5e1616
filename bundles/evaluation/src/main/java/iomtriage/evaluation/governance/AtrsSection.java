package iomtriage.evaluation.governance;

/** A section of the Algorithmic Transparency Recording Standard v3.0, in its order. */
public enum AtrsSection {
    TIER_1("Tier 1: overview"),
    OWNER("Tier 2, 1: owner and responsibility"),
    RATIONALE("Tier 2, 2: description and rationale"),
    DECISIONS("Tier 2, 3: decision-making process"),
    SYSTEM("Tier 2, 4: tool specification, system"),
    MODEL("Tier 2, 4: tool specification, model"),
    DEVELOPMENT_DATA("Tier 2, 4: tool specification, development data"),
    OPERATIONAL_DATA("Tier 2, 4: tool specification, operational data"),
    RISKS("Tier 2, 5: risks, mitigations and impact assessments");

    private final String title;

    AtrsSection(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
