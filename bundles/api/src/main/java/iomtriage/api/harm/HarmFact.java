package iomtriage.api.harm;

import iomtriage.api.register.MarkerGrade;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A fact in force about serious harm. What has expired or ended is not one. */
@ProviderType
public interface HarmFact {

    /** The fact in plain words, for example "on the street gangs register". */
    String what();

    /** Who says so, in the host's words. */
    String source();

    /** How far the source is trusted; empty where facts of this sort have no grade. */
    Optional<MarkerGrade> grade();

    /** First day in force. */
    LocalDate since();

    /** Day by which it must be looked at again; empty if none is set. */
    Optional<LocalDate> review();

    /** Last day in force; empty while it has no end. */
    Optional<LocalDate> expires();

    /** Whether the review is past. */
    boolean reviewOverdue();

    /**
     * Whether it indicates serious harm: a marker from a source graded not reliable is shown and does not, and neither
     * does a register of medium or low risk.
     */
    boolean counts();
}
