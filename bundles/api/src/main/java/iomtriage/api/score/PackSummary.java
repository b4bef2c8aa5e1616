package iomtriage.api.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a person needs to know of the model pack in service. */
@ProviderType
public interface PackSummary {

    /** The pack's id. */
    String id();

    /** The pack's version. */
    String version();

    /** What it predicts, in its order. */
    List<Outcome> outcomes();

    /** The named ranges of each outcome's probabilities. */
    BandTable bands();

    /** The population that explanations relate to, in plain words. */
    String reference();

    /** What it is for. */
    String intendedUse();

    /** What it is not for, each a sentence. */
    List<String> limits();

    /** Whether it was trained on simulated people. */
    boolean simulated();

    /**
     * The last day of the outcomes that it learnt from. What it says as of a day before this one, it may have read off what
     * happened then.
     *
     * @return empty if the pack does not say
     */
    Optional<LocalDate> outcomesUntil();

    /** SHA-256 over the pack's manifest, which holds the digest of every file in it. */
    String digest();

    /** Id and version. */
    default VersionedId key() {
        return new VersionedId(id(), version());
    }

    /** What every page and list that shows the pack's scores must say; empty if there is nothing to warn of. */
    default Optional<String> warning() {
        return simulated()
                ? Optional.of(
                        "Trained on simulated people: for demonstration and testing, not for decisions about anyone.")
                : Optional.empty();
    }
}
