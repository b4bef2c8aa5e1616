package iomtriage.api.score;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Puts model packs in service. Thread-safe; calls in flight finish on the pack they started with. */
@ProviderType
public interface PackService {

    /** The pack in service; empty if there is none. */
    Optional<PackSummary> inService();

    /**
     * Checks a pack and puts it in service.
     *
     * @param pack a pack folder, or a {@code .zip} of one
     * @throws PackRefusedException if it fails any check; the pack in service stays
     */
    PackSummary use(Path pack) throws PackRefusedException;
}
