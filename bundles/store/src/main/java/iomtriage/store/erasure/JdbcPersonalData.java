package iomtriage.store.erasure;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.personal.Erasure;
import iomtriage.reviews.personal.Kept;
import iomtriage.reviews.personal.NamedPerson;
import iomtriage.reviews.personal.PersonalData;
import iomtriage.store.Database;
import iomtriage.store.Salts;
import iomtriage.store.StoreTrouble;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that a database keeps about one person. Thread-safe. */
public final class JdbcPersonalData implements PersonalData {

    private static final String FOR_THE_OWNER =
            "The database lets only the account that owns the tables erase, so nothing was"
                    + " erased. Use \"iomtriage store erase\" with that account.";

    private final Database database;
    private final Salts salts = new Salts(new SecureRandom());

    public JdbcPersonalData(Database database) {
        this.database = database;
    }

    @Override
    public Kept kept(SubjectId subject) {
        return database.read(connection -> kept(connection, subject, Mentions.of(connection, subject)));
    }

    private static Kept kept(Connection connection, SubjectId subject, Mentions mentions) throws SQLException {
        return new Kept(
                mentions.added(about(subject).count(connection)),
                KeptTexts.naming(connection, new NamedPerson(subject)),
                mentions.aboutOthers());
    }

    private static SomeEntries about(SubjectId subject) {
        return new SomeEntries("subject = ?", List.of(subject.value()));
    }

    @Override
    public List<AuditEntry> entries(SubjectId subject) {
        List<AuditEntry> entries = new ArrayList<>();
        database.read(connection -> about(subject).each(connection, entry -> entries.add(AuditEntry.of(entry))));
        return entries;
    }

    @Override
    public Kept erase(SubjectId subject, Erasure erasure) {
        Map<String, Object> detail = erasure.of(subject, salts.next());
        try {
            return erase(subject, erasure, detail);
        } catch (StoreUnavailableException failed) {
            throw StoreTrouble.isNotAllowed(failed)
                    ? StoreUnavailableException.refused(FOR_THE_OWNER, failed.getCause())
                    : failed;
        }
    }

    private Kept erase(SubjectId subject, Erasure erasure, Map<String, Object> detail) {
        return database.write(connection -> {
            Mentions mentions = Mentions.of(connection, subject);
            Kept kept = kept(connection, subject, mentions);
            if (!kept.isNothing()) {
                KeptTexts.erase(connection, new NamedPerson(subject));
                TrailErasure trail = new TrailErasure(connection, salts, erasure, detail);
                trail.erase(about(subject));
                if (mentions.lookedFor().isPresent()) {
                    trail.erase(mentions.lookedFor().get());
                }
                database.compactAtClose();
                database.flush(connection);
            }
            return kept;
        });
    }
}
