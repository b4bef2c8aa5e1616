package iomtriage.api.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a person needs to know of the model pack in service. */
@ProviderType
public interface PackSummary {

    /** {@return the pack's id} */
    String id();

    /** {@return the pack's version} */
    String version();

    /** {@return what it predicts, in its order} */
    List<Outcome> outcomes();

    /** {@return the named ranges into which it divides each outcome's probabilities} */
    BandTable bands();

    /** {@return the population that explanations relate to, in plain words} */
    String reference();

    /** {@return what it is for, in a sentence or more} */
    String intendedUse();

    /** {@return what it is not for, each a sentence} */
    List<String> limits();

    /** {@return whether it was trained on simulated people} */
    boolean simulated();

    /**
     * {@return the last day of the outcomes that it learnt from; empty if the pack does not say} What it says as of a
     * day before this one, it may have read off what happened then.
     */
    Optional<LocalDate> outcomesUntil();

    /**
     * {@return SHA-256 over the pack's manifest, which holds the digest of every file in it, 64 hexadecimal digits}
     */
    String digest();

    /** {@return id and version together} */
    default VersionedId key() {
        return new VersionedId(id(), version());
    }

    /**
     * {@return what every page and list that shows the pack's scores must say; empty if there is nothing to warn of}
     */
    default Optional<String> warning() {
        return simulated()
                ? Optional.of(
                        "Trained on simulated people: for demonstration and testing, not for decisions about anyone.")
                : Optional.empty();
    }
}
