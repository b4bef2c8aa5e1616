package iomtriage.cli.audit;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Says why a store cannot be read, and the way out. A driver's own message is never shown: it may quote the address with a
 * password in it, or what is stored.
 */
final class StoreFailure {

    private static final String IN_USE =
            "The store's file is in use, and H2 lets only one program have it. Stop Casebook,"
                    + " run this, and start Casebook again. Meanwhile its /health/ready says whether the trail was whole when it"
                    + " started; a store on PostgreSQL can be read while it is in use.";
    private static final String NO_FILE =
            "There is no store at this address. Check the path; it has no .mv.db at the end.";
    private static final String DAMAGED =
            "The store's file is damaged, or was made by another version of H2. Restore a backup of it, and read that.";

    /** H2's own numbers (org.h2.api.ErrorCode), which no later version of it may change. */
    private static final Map<Integer, String> H2 = Map.of(
            90020,
            IN_USE,
            90013,
            NO_FILE,
            90146,
            NO_FILE,
            90149,
            NO_FILE,
            90011,
            "The path of the store is ambiguous. Write it as ./PATH, or in full from the root.",
            90030,
            DAMAGED,
            90048,
            DAMAGED,
            90049,
            "The key does not fit the store's file. Name the right one with --key.");

    private StoreFailure() {}

    static String of(SQLException failed) {
        String state = Optional.ofNullable(failed.getSQLState()).orElse("");
        return Optional.ofNullable(H2.get(failed.getErrorCode())).orElseGet(() -> byState(state));
    }

    /** The first two characters of a state are its class, the same in every database (ISO/IEC 9075-2, 24.1). */
    private static String byState(String state) {
        String kind = state.length() < 2 ? "" : state.substring(0, 2);
        return switch (kind) {
            case "08", "57" ->
                "The database cannot be reached at this address, or the connection was lost. Check the address, and that the"
                        + " database is running.";
            case "28" ->
                "The database refuses this user or password. Give them with --user and --password, or in "
                        + OpenedStore.VARIABLES + "_USER and " + OpenedStore.VARIABLES + "_PASSWORD.";
            case "3D" -> "The server has no database of this name. Check the address.";
            case "42" ->
                state.equals("42501")
                        ? "This user may not read the audit trail. Grant it SELECT on schema_step, audit_entry and"
                                + " audit_head."
                        : "There is no audit trail at this address: its tables are missing or were changed. Check the"
                                + " address, or restore a backup.";
            default ->
                "The store could not be read (SQL state " + (state.isEmpty() ? "unknown" : state)
                        + "). Ask the database administrator.";
        };
    }
}
