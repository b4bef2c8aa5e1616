package iomtriage.reviews.access;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ReferralList;
import iomtriage.records.memory.RecentlyUsed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The host's rules, of which only a clear answer opens anything: where they answer nothing or fail, there is no such person for
 * the user, and no gang intelligence. Thread-safe.
 */
public final class GuardedAccess implements CaseAccess {

    private static final System.Logger LOG = System.getLogger(GuardedAccess.class.getName());

    /** How long it counts that everybody on a list was open to someone, while the same rules answer. */
    public static final Duration KEPT = Duration.ofMinutes(1);

    /** They are asked about everybody on a list: one line says enough. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final int USERS = 500;

    private final CaseAccess rules;
    private final InstantSource clock;
    private final CurrentRules current;
    private final Map<ReferralList, Map<User, Opened>> opened = new WeakHashMap<>();
    private final AreasOfPeople areas;
    private final Optional<String> area;
    private Instant silentUntil = Instant.MIN;

    /** That everybody on a list was open to someone. */
    private record Opened(Instant at, CaseAccess answering) {}

    /** The rules of a host that gives them once and for all. */
    public GuardedAccess(CaseAccess rules, InstantSource clock) {
        this(
                rules,
                new CurrentRules(() -> Optional.of(rules), WithoutRules.CLOSED),
                clock,
                new AreasOfPeople(),
                Optional.empty());
    }

    /**
     * The rules of a host, narrowed by the configuration, or what holds without them; logs when there are none.
     *
     * @param host its rules as they are when asked: they may come late, go, and come again
     * @param required whether a host must give rules; if it gives none, nobody sees anyone
     * @param gangIntelligence names of the roles that may see gang intelligence
     * @throws IllegalArgumentException if there is no such role
     */
    public static GuardedAccess of(
            Supplier<Optional<CaseAccess>> host, boolean required, List<String> gangIntelligence, InstantSource clock) {
        CurrentRules current = new CurrentRules(host, required ? WithoutRules.CLOSED : WithoutRules.OPEN);
        return new GuardedAccess(
                ConfiguredAccess.of(current, gangIntelligence.toArray(String[]::new)),
                current,
                clock,
                new AreasOfPeople(),
                Optional.empty());
    }

    private GuardedAccess(
            CaseAccess rules, CurrentRules current, InstantSource clock, AreasOfPeople areas, Optional<String> area) {
        this.rules = rules;
        this.current = current;
        this.clock = clock;
        this.areas = areas;
        this.area = area;
    }

    /** The same rules within one area: people of others alone are unknown there. */
    public GuardedAccess within(String name) {
        return new GuardedAccess(rules, current, clock, areas, Optional.of(name));
    }

    /** Who is of which area. */
    public AreasOfPeople areas() {
        return areas;
    }

    /** Whether someone belongs to what these rules are for: to the area, where they are for one. */
    public boolean holds(SubjectId subject) {
        return area.map(name -> areas.canBe(name, subject)).orElse(true);
    }

    /** What holds because the host gives no rules; empty if it does. */
    public Optional<WithoutRules> without() {
        return current.without();
    }

    /** What answers now: another object once the host's rules came, went or were replaced. */
    public CaseAccess answering() {
        return current.now();
    }

    /** Whether the cases of everybody on a list are open to a user: asked at most once a minute, for a list may be of very many. */
    public boolean opens(User user, ReferralList list) {
        if (wereOpen(user, list)) {
            return true;
        }
        CaseAccess answering = answering();
        if (!list.subjects().stream().allMatch(subject -> to(user, subject) == Access.OPEN)) {
            return false;
        }
        open(user, list, clock.instant(), answering);
        return true;
    }

    private synchronized boolean wereOpen(User user, ReferralList list) {
        Opened known = opened.getOrDefault(list, Map.of()).get(user);
        return known != null
                && known.answering() == answering()
                && !known.at().plus(KEPT).isBefore(clock.instant());
    }

    /**
     * Notes that the cases of everybody on a list were open to a user, where that was found out in another way.
     *
     * @param at when the rules were asked
     * @param answering what answered then
     */
    public synchronized void open(User user, ReferralList list, Instant at, CaseAccess answering) {
        opened.computeIfAbsent(list, none -> new RecentlyUsed<>(USERS)).put(user, new Opened(at, answering));
    }

    @Override
    public Access to(User user, SubjectId subject) {
        return (area.isPresent() || areas.any()) && !reaches(user, subject)
                ? Access.NONE
                : answerOr(Access.NONE, () -> rules.to(user, subject));
    }

    private boolean reaches(User user, SubjectId subject) {
        if (area.isPresent()) {
            return seesArea(user, area.get()) && areas.canBe(area.get(), subject);
        }
        Set<String> of = areas.of(subject);
        return of.isEmpty() || of.stream().anyMatch(each -> seesArea(user, each));
    }

    @Override
    public boolean seesArea(User user, String name) {
        return answerOr(false, () -> rules.seesArea(user, name));
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
                "The host's rules on who may see whom ("
                        + current.now().getClass().getName() + ") " + what
                        + ". Whatever they do not answer stays closed: the people concerned are on nobody's list. Mend the"
                        + " rules. Further failures are not logged for a minute.");
    }
}
