package iomtriage.api.referral;

import iomtriage.api.score.PackSummary;
import iomtriage.api.score.VersionedId;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a referral list was made from. The same four (records, date, pack, policy) give the same list, byte for byte.
 */
@ProviderType
public interface ListHeader {

    /** {@return digest of everything the list depends on: 16 hexadecimal digits} */
    String id();

    /** {@return name of the caseload: see {@link iomtriage.api.caseload.CaseSource#name()}} */
    String caseload();

    /** {@return the day as of which records were read} */
    LocalDate asOf();

    /** {@return how many places there are} */
    int capacity();

    /** {@return the model pack that gave the scores} */
    PackSummary pack();

    /** {@return the ranking policy that gave the order} */
    VersionedId policy();
}
