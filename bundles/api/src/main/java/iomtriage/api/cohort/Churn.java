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

    /** {@return the definition's id} */
    String definition();

    /** {@return the earlier date} */
    LocalDate from();

    /** {@return the later date} */
    LocalDate to();

    /** {@return members on both dates, with the reason for each} */
    List<Move> stayed();

    /** {@return members on the later date only, with the reason for each} */
    List<Move> entered();

    /** {@return members on the earlier date only, with the reason for each} */
    List<Move> left();
}
