package iomtriage.api.cohort;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who stayed in a cohort, entered it or left it from one date to another.
 *
 * <p>It balances: those who stayed and those who left were its members before; those who stayed and those who entered are
 * its members after.
 */
@ProviderType
public interface Churn {

    /** The definition's id. */
    String definition();

    /** The earlier date. */
    LocalDate from();

    /** The later date. */
    LocalDate to();

    /** Members on both dates. */
    List<Move> stayed();

    /** Members on the later date only. */
    List<Move> entered();

    /** Members on the earlier date only. */
    List<Move> left();
}
