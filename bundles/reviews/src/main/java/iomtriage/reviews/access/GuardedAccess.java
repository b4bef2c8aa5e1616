package iomtriage.reviews.access;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The host's rules, of which only a clear answer opens anything: where they answer nothing or fail, there is no such person for
 * the user, and no gang intelligence. Thread-safe.
 */
public final class GuardedAccess implements CaseAccess {

    private static final System.Logger LOG = System.getLogger(GuardedAccess.class.getName());

    /** They are asked about everybody on a list: one line says enough. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final CaseAccess rules;
    private final Clock clock;
    private final Optional<WithoutRules> without;
    private Instant silentUntil = Instant.MIN;

    /** The rules of a host. */
    public GuardedAccess(CaseAccess rules, Clock clock) {
        this(rules, clock, Optional.empty());
    }

    /**
     * The rules of a host, narrowed by the configuration, or what holds without them; logs when there are none.
     *
     * @param required whether a host must give rules; if it gives none, nobody sees anyone
     * @param gangIntelligence names of the roles that may see gang intelligence
     * @throws IllegalArgumentException if there is no such role
     */
    public static GuardedAccess of(
            Optional<CaseAccess> host, boolean required, List<String> gangIntelligence, Clock clock) {
        WithoutRules none = required ? WithoutRules.CLOSED : WithoutRules.OPEN;
        CaseAccess narrowed = ConfiguredAccess.of(host.orElse(none), gangIntelligence.toArray(String[]::new));
        if (host.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    required
                            ? "The host gives no rules on who may see whom (CaseAccess), so nobody sees anyone. Register"
                                    + " them, or say with case.access.required=false in iomtriage.reviews that there are none."
                            : "The host gives no rules on who may see whom (CaseAccess), and case.access.required=false in"
                                    + " iomtriage.reviews allows that: every user sees everyone on the list.");
        }
        return new GuardedAccess(narrowed, clock, host.isEmpty() ? Optional.of(none) : Optional.empty());
    }

    private GuardedAccess(CaseAccess rules, Clock clock, Optional<WithoutRules> without) {
        this.rules = rules;
        this.clock = clock;
        this.without = without;
    }

    /** What holds because the host gives no rules; empty if it does. */
    public Optional<WithoutRules> without() {
        return without;
    }

    @Override
    public Access to(User user, SubjectId subject) {
        return answerOr(Access.NONE, () -> rules.to(user, subject));
    }

    @Override
    public boolean gangIntelligence(User user) {
        return answerOr(false, () -> rules.gangIntelligence(user));
    }

    private <T> T answerOr(T refusal, Supplier<@Nullable T> question) {
        try {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            log("answered null");
        } catch (RuntimeException | LinkageError failed) {
            // Neither its message nor its causes: they may name the user or the person.
            StackTraceElement[] trace = failed.getStackTrace();
            log("failed with " + failed.getClass().getName() + (trace.length > 0 ? " at " + trace[0] : ""));
        }
        return refusal;
    }

    private synchronized void log(String what) {
        Instant now = clock.instant();
        if (now.isBefore(silentUntil)) {
            return;
        }
        silentUntil = now.plus(SILENCE);
        LOG.log(
                System.Logger.Level.ERROR,
                "The host's rules on who may see whom (" + rules.getClass().getName() + ") " + what
                        + ". Whatever they do not answer stays closed: the people concerned are on nobody's list. Mend the"
                        + " rules. Further failures are not logged for a minute.");
    }
}
