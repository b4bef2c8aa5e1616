package iomtriage.api.referral;

import java.util.OptionalLong;
import org.osgi.annotation.versioning.ConsumerType;

/** Told how far long work has come. Called from several threads, one at a time, with counts that never go down. */
@ConsumerType
@FunctionalInterface
public interface Progress {

    /** Listens to nothing. */
    Progress SILENT = (stage, done, total) -> {};

    /**
     * Told that work has come further.
     *
     * @param stage what is being done, in plain words
     * @param done how many people so far
     * @param total how many in all; empty if that is not known
     */
    void at(String stage, long done, OptionalLong total);
}
