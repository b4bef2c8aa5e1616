package iomtriage.lists.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = ListsConfiguration.PID,
        name = "IOM Triage: lists",
        description = "Which list people see, and which caseloads are taken.")
public @interface ListsConfiguration {

    String PID = "iomtriage.lists";

    @AttributeDefinition(
            name = "Areas",
            description =
                    "Areas whose people are to be kept apart, each with a caseload and a list of its own. A case system says of"
                            + " each caseload whose it is, and who may open which list. None: there is one list alone.",
            required = false)
    String[] areas() default {};

    @AttributeDefinition(
            name = "As of",
            description =
                    "The day as of which records are read, year-month-day, for the list that is made at the start where nobody"
                            + " has asked for one. Empty: the day on which it is made.",
            required = false)
    String as_of() default "";

    @AttributeDefinition(
            name = "Capacity",
            description = "How many places there are on that list.",
            required = false,
            min = "1")
    int capacity() default 20;

    @AttributeDefinition(
            name = "Largest caseload",
            description =
                    "How many mebibytes a caseload that is sent over HTTP may have, uncompressed. The newest is on"
                            + " disk, that of the list in view, and those that lists are being made of.",
            required = false,
            min = "1")
    int caseload_largest_mebibytes() default 8192;

    @AttributeDefinition(
            name = "Most left out",
            description =
                    "How many per cent of a caseload may be refused or not scorable. A list that leaves out more is not"
                            + " published, and the one in view stays; nor is a list of nobody, whatever this says.",
            required = false,
            min = "0",
            max = "100")
    int list_most_left_out_percent() default 75;

    @AttributeDefinition(
            name = "Most people",
            description =
                    "How many people a caseload may have. 0: as many as fit into the memory of the process, 24 KiB for each"
                            + " beside 48 MiB.",
            required = false,
            min = "0")
    int list_most_people() default 0;

    @AttributeDefinition(
            name = "Most still",
            description =
                    "After how many minutes without a record from the source of its caseload a list is given up, so that"
                            + " those asked for after it are made.",
            required = false,
            min = "1")
    int list_most_still_minutes() default 10;

    @AttributeDefinition(
            name = "Warn of old data after",
            description = "From how many days on pages warn that the records of the list in view are old.",
            required = false,
            min = "0")
    int list_warn_after_days() default 31;
}
