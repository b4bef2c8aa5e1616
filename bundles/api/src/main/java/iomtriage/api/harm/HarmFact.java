package iomtriage.api.harm;

import iomtriage.api.register.MarkerGrade;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A fact in force about serious harm. What has expired or ended is not one. */
@ProviderType
public interface HarmFact {

    /** {@return the fact in plain words, for example "on the street gangs register"} */
    String what();

    /** {@return who says so, in the host's words} */
    String source();

    /** {@return how far the source is trusted; empty where facts of this sort have no grade} */
    Optional<MarkerGrade> grade();

    /** {@return first day in force} */
    LocalDate since();

    /** {@return day by which it must be looked at again; empty if none is set} */
    Optional<LocalDate> review();

    /** {@return last day in force; empty while it has no end} */
    Optional<LocalDate> expires();

    /** {@return whether the review is past} */
    boolean reviewOverdue();

    /**
     * {@return whether it indicates serious harm: a marker from a source graded not reliable is shown and does not, and
     * neither does a register of medium or low risk}
     */
    boolean counts();
}
