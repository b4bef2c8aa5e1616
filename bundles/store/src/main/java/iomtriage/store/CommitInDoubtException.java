package iomtriage.store;

import java.io.Serial;
import java.sql.SQLException;

/** The database failed while or just after it was told to commit: whether it did, has to be looked up. */
public final class CommitInDoubtException extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    public CommitInDoubtException(Throwable cause) {
        super("The database failed while it was committing, so it cannot be told whether it did.", cause);
    }
}
