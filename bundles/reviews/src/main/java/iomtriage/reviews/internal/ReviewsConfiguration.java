package iomtriage.reviews.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = ReviewsConfiguration.PID,
        name = "IOM Triage: reviews",
        description = "Which rules decisions obey, and who sees what.")
public @interface ReviewsConfiguration {

    String PID = "iomtriage.reviews";

    @AttributeDefinition(
            name = "Review rules",
            description = "File of the rules that decisions obey. Empty: the rules that ship.",
            required = false)
    String review_rules() default "";

    @AttributeDefinition(
            name = "Rules on who may see whom are required",
            description =
                    "Whether nobody sees anyone while the host registers no CaseAccess. Say no only where every user may see"
                            + " everyone on the list.",
            required = false)
    boolean case_access_required() default true;

    @AttributeDefinition(
            name = "Roles that see gang intelligence",
            description =
                    "Names of roles: PRACTITIONER, SUPERVISOR, DATA_SCIENTIST, AUDITOR. Nobody else sees what links a"
                            + " person to a gang, whatever the host allows; an empty list: nobody at all.",
            required = false)
    String[] gang_intelligence_roles() default {"SUPERVISOR"};

    @AttributeDefinition(
            name = "Applications that vouch for the people whom they name",
            description =
                    "Ids of applications that call the HTTP interface. Each signs in the people whom it names, so two of"
                            + " them count as two, and the audit trail says on whose word. Empty: all who send with one"
                            + " key count as one person, and the second person answers on the pages or with another key.",
            required = false)
    String[] applications_that_vouch() default {};
}
