package iomtriage.store.key;

import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.audit.Journal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** API keys whose issue and revocation are on the audit trail: a key of which that cannot be said is not handed out. */
public final class RecordedKeys implements ApiKeys {

    private static final String BY = "iomtriage";

    private final ApiKeys keys;
    private final Journal journal;
    private final Clock clock;

    public RecordedKeys(ApiKeys keys, Journal journal, Clock clock) {
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String issue(User application) {
        String key = keys.issue(application);
        try {
            record(
                    Action.KEY_ISSUED,
                    Map.of(
                            "application",
                            application.id(),
                            "roles",
                            application.roles().stream()
                                    .map(Role::name)
                                    .sorted()
                                    .toList()));
        } catch (RuntimeException unrecorded) {
            keys.revoke(application.id());
            throw unrecorded;
        }
        return key;
    }

    @Override
    public Optional<User> find(String key) {
        return keys.find(key);
    }

    @Override
    public void revoke(String applicationId) {
        keys.revoke(applicationId);
        record(Action.KEY_REVOKED, Map.of("application", applicationId));
    }

    private void record(Action action, Map<String, ?> detail) {
        journal.append(new AuditDraft(clock.instant(), BY, action, Optional.empty(), DetailJson.of(detail)));
    }
}
