package iomtriage.api.score;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Puts model packs in service. Thread-safe; calls in flight finish on the pack they started with. */
@ProviderType
public interface PackService {

    /** {@return the pack in service; empty if there is none} */
    Optional<PackSummary> inService();

    /**
     * Checks a pack and puts it in service.
     *
     * @param pack a pack folder, or a {@code .zip} of one
     * @return the pack, now in service
     * @throws PackRefusedException if it fails any check, with every reason; the pack in service stays
     */
    PackSummary use(Path pack) throws PackRefusedException;

    /**
     * Checks an earlier pack, by the same rules as the one in service, and keeps it for looking back: a past month that
     * the pack in service has seen in training is ranked by the newest one that has not.
     *
     * @param pack a pack folder, or a {@code .zip} of one
     * @return the pack, now kept
     * @throws PackRefusedException if it fails any check, with every reason; those kept stay
     */
    PackSummary addEarlier(Path pack) throws PackRefusedException;

    /** {@return the earlier packs that are kept for looking back, in the order in which they were added} */
    List<PackSummary> earlier();
}
