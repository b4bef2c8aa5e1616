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

    /** Digest of everything the list depends on: 16 hexadecimal digits. */
    String id();

    /** Name of the caseload. */
    String caseload();

    /** The day as of which records were read. */
    LocalDate asOf();

    /** How many places there are. */
    int capacity();

    /** The model pack. */
    PackSummary pack();

    /** The ranking policy. */
    VersionedId policy();
}
