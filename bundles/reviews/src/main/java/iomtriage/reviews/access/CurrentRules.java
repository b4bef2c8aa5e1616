package iomtriage.reviews.access;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The host's rules as they are at this moment: its bundle may start late, and start again. Once it gave rules, nobody sees anyone
 * while they are away, even where rules are not required: they are known to restrict someone. Says once in the log that they are
 * not there. Thread-safe.
 */
final class CurrentRules implements CaseAccess {

    private static final System.Logger LOG = System.getLogger(CurrentRules.class.getName());

    private final Supplier<Optional<CaseAccess>> host;
    private final WithoutRules never;
    private final AtomicBoolean given = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param never what holds as long as the host never gave rules */
    CurrentRules(Supplier<Optional<CaseAccess>> host, WithoutRules never) {
        this.host = host;
        this.never = never;
    }

    @Override
    public Access to(User user, SubjectId subject) {
        return now().to(user, subject);
    }

    @Override
    public boolean seesArea(User user, String area) {
        return now().seesArea(user, area);
    }

    @Override
    public boolean gangIntelligence(User user) {
        return now().gangIntelligence(user);
    }

    /** What holds because the host gives no rules now; empty if it does. */
    Optional<WithoutRules> without() {
        return now() instanceof WithoutRules none ? Optional.of(none) : Optional.empty();
    }

    /** What answers now. */
    CaseAccess now() {
        Optional<CaseAccess> rules = host.get();
        if (rules.isPresent()) {
            given.set(true);
            told.set(false);
            return rules.get();
        }
        WithoutRules none = given.get() ? WithoutRules.CLOSED : never;
        if (!told.getAndSet(true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    none == WithoutRules.CLOSED
                            ? "The host gives no rules on who may see whom (CaseAccess), so nobody sees anyone. Register"
                                    + " them, or say with case.access.required=false in iomtriage.reviews that there are none."
                            : "The host gives no rules on who may see whom (CaseAccess), and case.access.required=false in"
                                    + " iomtriage.reviews allows that: every user sees everyone on the list.");
        }
        return none;
    }
}
