package iomtriage.ranking.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = TriageConfiguration.PID,
        name = "IOM Triage: ranking",
        description = "By which policy a caseload is ranked.")
public @interface TriageConfiguration {

    String PID = "iomtriage.triage";

    @AttributeDefinition(
            name = "Policy",
            description =
                    "The ranking policy where a request names none: one that ships, as probation-tier@3, or a file."
                            + " Empty: iom-default.",
            required = false)
    String policy() default "";

    @AttributeDefinition(
            name = "Threads",
            description = "How many threads may score at once. 0: as many as the machine has processors."
                    + " The list is the same whatever the number.",
            required = false,
            min = "0")
    int threads() default 0;
}
