package iomtriage.evaluation.governance;

import java.util.Locale;

/**
 * A field of the Algorithmic Transparency Recording Standard, laid out like its template. Source: Department for Science,
 * Innovation and Technology, ATRS v3.0.
 */
public enum AtrsField {
    NAME(AtrsSection.TIER_1, "Name"),
    DESCRIPTION(AtrsSection.TIER_1, "Description"),
    WEBSITE(AtrsSection.TIER_1, "Website URL"),
    CONTACT(AtrsSection.TIER_1, "Contact email"),

    ORGANISATION(AtrsSection.OWNER, "Organisation or department"),
    TEAM(AtrsSection.OWNER, "Team"),
    SENIOR_RESPONSIBLE_OWNER(AtrsSection.OWNER, "Senior responsible owner"),
    THIRD_PARTY(AtrsSection.OWNER, "Third party involvement"),
    THIRD_PARTY_NAME(AtrsSection.OWNER, "Third party"),
    COMPANIES_HOUSE_NUMBER(AtrsSection.OWNER, "Companies House number"),
    THIRD_PARTY_ROLE(AtrsSection.OWNER, "Third party role"),
    PROCUREMENT(AtrsSection.OWNER, "Procurement procedure type"),
    THIRD_PARTY_DATA_ACCESS(AtrsSection.OWNER, "Third party data access terms"),

    DETAILED_DESCRIPTION(AtrsSection.RATIONALE, "Detailed description"),
    SCOPE(AtrsSection.RATIONALE, "Scope"),
    BENEFIT(AtrsSection.RATIONALE, "Benefit"),
    PREVIOUS_PROCESS(AtrsSection.RATIONALE, "Previous process"),
    ALTERNATIVES(AtrsSection.RATIONALE, "Alternatives considered"),

    PROCESS_INTEGRATION(AtrsSection.DECISIONS, "Process integration"),
    PROVIDED_INFORMATION(AtrsSection.DECISIONS, "Provided information"),
    FREQUENCY_AND_SCALE(AtrsSection.DECISIONS, "Frequency and scale of usage"),
    HUMAN_REVIEW(AtrsSection.DECISIONS, "Human decisions and review"),
    REQUIRED_TRAINING(AtrsSection.DECISIONS, "Required training"),
    APPEALS(AtrsSection.DECISIONS, "Appeals and review"),

    SYSTEM_ARCHITECTURE(AtrsSection.SYSTEM, "System architecture"),
    SYSTEM_INPUT(AtrsSection.SYSTEM, "System-level input"),
    SYSTEM_OUTPUT(AtrsSection.SYSTEM, "System-level output"),
    MAINTENANCE(AtrsSection.SYSTEM, "Maintenance"),
    MODELS(AtrsSection.SYSTEM, "Models"),

    MODEL_NAME(AtrsSection.MODEL, "Model name"),
    MODEL_VERSION(AtrsSection.MODEL, "Model version"),
    MODEL_TASK(AtrsSection.MODEL, "Model task"),
    MODEL_INPUT(AtrsSection.MODEL, "Model input"),
    MODEL_OUTPUT(AtrsSection.MODEL, "Model output"),
    MODEL_ARCHITECTURE(AtrsSection.MODEL, "Model architecture"),
    MODEL_PERFORMANCE(AtrsSection.MODEL, "Model performance"),
    DATASETS(AtrsSection.MODEL, "Datasets and their purposes"),

    DEVELOPMENT_DATA(AtrsSection.DEVELOPMENT_DATA, "Development data description"),
    DATA_MODALITY(AtrsSection.DEVELOPMENT_DATA, "Data modality"),
    DATA_QUANTITIES(AtrsSection.DEVELOPMENT_DATA, "Data quantities"),
    SENSITIVE_ATTRIBUTES(AtrsSection.DEVELOPMENT_DATA, "Sensitive attributes"),
    REPRESENTATIVENESS(AtrsSection.DEVELOPMENT_DATA, "Data completeness and representativeness"),
    SOURCE_DATA(AtrsSection.DEVELOPMENT_DATA, "Source data URL"),
    DATA_COLLECTION(AtrsSection.DEVELOPMENT_DATA, "Data collection"),
    DATA_CLEANING(AtrsSection.DEVELOPMENT_DATA, "Data cleaning"),
    DATA_SHARING(AtrsSection.DEVELOPMENT_DATA, "Data sharing agreements"),
    DATA_STORAGE(AtrsSection.DEVELOPMENT_DATA, "Data access and storage"),

    OPERATIONAL_SOURCES(AtrsSection.OPERATIONAL_DATA, "Data sources"),
    OPERATIONAL_SENSITIVE(AtrsSection.OPERATIONAL_DATA, "Sensitive attributes"),
    OPERATIONAL_PROCESSING(AtrsSection.OPERATIONAL_DATA, "Data processing methods"),
    OPERATIONAL_STORAGE(AtrsSection.OPERATIONAL_DATA, "Data access and storage"),
    OPERATIONAL_SHARING(AtrsSection.OPERATIONAL_DATA, "Data sharing agreements"),

    IMPACT_ASSESSMENTS(AtrsSection.RISKS, "Impact assessments"),
    RISKS_AND_MITIGATIONS(AtrsSection.RISKS, "Risks and mitigations");

    private final AtrsSection section;
    private final String title;

    AtrsField(AtrsSection section, String title) {
        this.section = section;
        this.title = title;
    }

    public AtrsSection section() {
        return section;
    }

    public String title() {
        return title;
    }

    /** As in the JSON file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
