package iomtriage.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which connections to H2 are of no use any more. H2 has codes of its own for that, which the pool does not
 * know: it would hand out a dead connection again and again for as long as someone asks often enough.
 */
final class ClosedByH2 implements SQLExceptionOverride {

    /** OBJECT_CLOSED, CONNECTION_BROKEN_1, DATABASE_IS_CLOSED and DATABASE_CALLED_AT_SHUTDOWN of org.h2.api.ErrorCode. */
    private static final Set<Integer> GONE = Set.of(90007, 90067, 90098, 90121);

    // The interface has a type of the same name.
    @java.lang.Override
    public Override adjudicate(SQLException failed) {
        return GONE.contains(failed.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
