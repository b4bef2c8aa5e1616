package iomtriage.cohorts.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where an area keeps its own definitions of persistence. */
@ObjectClassDefinition(
        id = CohortConfiguration.PID,
        name = "IOM Triage: cohorts",
        description = "Definitions of persistence. Those built in are always there; an area can add its own.")
public @interface CohortConfiguration {

    String PID = "iomtriage.cohorts";

    @AttributeDefinition(
            name = "Folder of local definitions",
            description =
                    "Every .json file in it is read as a definition. A fault in any of them keeps the service down"
                            + " and is reported with file, path and reason. Empty: built-in definitions only.",
            required = false)
    String folder() default "";
}
