package iomtriage.store;

import iomtriage.store.migration.UnfitTablesException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why a store does not answer, with the way out. */
public final class StoreTrouble {

    /** Where nothing more is known. */
    public static final String UNREACHABLE = "the store cannot be reached or written to: is its disk full?";

    /** H2's own number (org.h2.api.ErrorCode), which no later version of it may change. */
    private static final int IN_USE = 90_020;

    private static final int WRONG_KEY = 90_049;

    /** PostgreSQL: insufficient_privilege. */
    private static final String NOT_ALLOWED = "42501";

    private StoreTrouble() {}

    /** A part of a sentence, with its way out. */
    public static String of(Throwable failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof UnfitTablesException unfit) {
                return unfit.getMessage();
            }
            if (each instanceof SQLException told) {
                Optional<String> known = known(told);
                if (known.isPresent()) {
                    return known.get();
                }
            }
        }
        return UNREACHABLE;
    }

    /** Whether the database knows the account, and does not let it do this. */
    public static boolean isNotAllowed(@Nullable Throwable failed) {
        return failed != null
                && (failed instanceof SQLException told && NOT_ALLOWED.equals(told.getSQLState())
                        || isNotAllowed(failed.getCause()));
    }

    private static Optional<String> known(SQLException failed) {
        if (failed.getErrorCode() == IN_USE) {
            return Optional.of(
                    "the store's file is open in another process, and H2 lets only one have it. Stop the other, give"
                            + " this one a file of its own (\"url\" of iomtriage.store), or use PostgreSQL for both");
        }
        if (failed.getErrorCode() == WRONG_KEY) {
            return Optional.of("the key does not fit the store's file: put the right one back (\"encryption.key\" of"
                    + " iomtriage.store)");
        }
        return Optional.ofNullable(failed.getSQLState())
                .filter(state -> state.startsWith("28"))
                .map(refused ->
                        "the database refuses the user or password that iomtriage.store names. Correct them there");
    }
}
