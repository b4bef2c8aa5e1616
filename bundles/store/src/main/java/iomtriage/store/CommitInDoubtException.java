package iomtriage.store;

import java.io.Serial;
import java.sql.SQLException;

/** The database failed while or just after it was told to commit: whether it did, has to be looked up. */
final class CommitInDoubtException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    CommitInDoubtException(Throwable cause) {
        super("The database failed while it was committing, so it cannot be told whether it did.", cause);
    }
}
