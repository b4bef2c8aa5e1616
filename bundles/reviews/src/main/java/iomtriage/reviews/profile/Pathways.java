package iomtriage.reviews.profile;

import iomtriage.api.needs.Pathway;
import iomtriage.api.oasys.NeedSection;
import java.util.List;

/** Which agency usually leads on which need, laid out like the printed table. Source: case data conventions, pathways. */
final class Pathways {

    private static final String PROBATION = "probation";

    private Pathways() {}

    static Pathway of(NeedSection section) {
        return switch (section) {
            case ACCOMMODATION -> path("accommodation", "local authority housing", "homelessness duty to refer");
            case EDUCATION_TRAINING_EMPLOYMENT ->
                path("education, training and employment", PROBATION, "Jobcentre work coach");
            case FINANCE -> path("finance, benefit and debt", "advice service", "debt advice");
            case RELATIONSHIPS ->
                path("relationships", PROBATION, "accredited programme", "victim services, apart from the person");
            case LIFESTYLE_AND_ASSOCIATES -> path("lifestyle and associates", PROBATION, "mentoring");
            case DRUG_MISUSE -> path("drugs", "treatment provider", "Drug Rehabilitation Requirement");
            case ALCOHOL_MISUSE -> path("alcohol", "treatment provider", "Alcohol Treatment Requirement");
            case EMOTIONAL_WELLBEING -> path("mental health", "NHS", "Mental Health Treatment Requirement");
            case THINKING_AND_BEHAVIOUR -> path("thinking and behaviour", PROBATION, "accredited programme");
            case ATTITUDES -> path("attitudes", PROBATION, "accredited programme");
        };
    }

    private static Pathway path(String name, String lead, String... options) {
        return new Pathway(name, lead, List.of(options));
    }
}
