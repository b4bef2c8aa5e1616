package iomtriage.store.erasure;

import iomtriage.reviews.personal.Erasure;
import iomtriage.reviews.personal.Retention;
import iomtriage.reviews.personal.RetentionKind;
import iomtriage.store.Database;
import iomtriage.store.Salts;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a database keeps about people for longer than the rules say, and its erasure. Thread-safe. */
public final class JdbcRetention {

    private static final String OLD = "subject IS NOT NULL AND action IN %1$s AND at_millis < ?";

    /** Of this person nothing of the kind is newer, either. */
    private static final String ALL_OLD = OLD + " AND NOT EXISTS (SELECT newer.number FROM audit_entry newer"
            + " WHERE newer.subject = audit_entry.subject AND newer.action IN %1$s AND newer.at_millis >= ?)";

    private final Database database;
    private final Salts salts = new Salts(new SecureRandom());

    public JdbcRetention(Database database) {
        this.database = database;
    }

    /** How many entries about whom are past their period, by kind. */
    public Map<RetentionKind, SortedMap<String, Integer>> past(Retention retention, Instant now) {
        Map<RetentionKind, SortedMap<String, Integer>> past = new EnumMap<>(RetentionKind.class);
        for (RetentionKind kind : RetentionKind.values()) {
            SortedMap<String, Integer> people = new TreeMap<>();
            database.read(connection -> entries(kind, retention, now)
                    .each(connection, entry -> entry.subject().ifPresent(who -> people.merge(who, 1, Integer::sum))));
            past.put(kind, people);
        }
        return past;
    }

    /** Erases them; that it was done, and by which rule, is an entry for each kind of which there were some. */
    public Map<RetentionKind, SortedMap<String, Integer>> erase(Retention retention, Erasure erasure) {
        Map<RetentionKind, SortedMap<String, Integer>> past = past(retention, erasure.at());
        past.forEach((kind, people) -> {
            if (!people.isEmpty()) {
                Map<String, Object> detail = erasure.byRule();
                detail.put("rule", kind.name() + " " + retention.periods().get(kind));
                database.write(connection -> {
                    new TrailErasure(connection, salts, erasure, detail).erase(entries(kind, retention, erasure.at()));
                    database.compactAtClose();
                    database.flush(connection);
                    return Optional.empty();
                });
            }
        });
        return past;
    }

    private static SomeEntries entries(RetentionKind kind, Retention retention, Instant now) {
        String actions = kind.actions().stream()
                .map(action -> "'" + action.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
        long limit = retention.limit(kind, now).toEpochMilli();
        return kind == RetentionKind.DECISIONS
                ? new SomeEntries(ALL_OLD.formatted(actions), List.of(limit, limit))
                : new SomeEntries(OLD.formatted(actions), List.of(limit));
    }
}
