package iomtriage.api.caseload;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A caseload, handed over by the host. Implement it over whatever holds the records; register it as a service where several
 * caseloads live side by side.
 */
@ConsumerType
public interface CaseSource {

    /** {@return a short name for people to tell caseloads apart, without personal data} */
    String name();

    /**
     * {@return the area whose people these are, where the configuration names several areas, each of which has a list
     * of its own; empty where there is one list alone}
     */
    default Optional<String> area() {
        return Optional.empty();
    }

    /**
     * {@return how many entries there are; empty if that is not known without reading them} It drives progress only.
     */
    OptionalLong size();

    /**
     * {@return every entry, once, in a stable order} The caller closes the stream. It may be traversed in parallel, so
     * the work of making an entry belongs in the stream's own steps.
     *
     * <p>Hand over a {@link CaseEntry.Unreadable} for a record that cannot be made. Null, and a step that throws, cost that
     * record only if the stream knows its exact size, as that of a list does with a step for each element; it is then listed
     * by its position. Where it does not, a step that throws ends the reading: nobody could tell who else is lost with it.
     *
     * @throws java.io.UncheckedIOException if the source itself, as opposed to one entry, cannot be read
     */
    Stream<CaseEntry> entries();
}
