package iomtriage.reviews.access;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only a clear answer of the host's rules opens anything. */
class GuardedAccessTest {

    private static final SubjectId PERSON = new SubjectId("p-1");
    private static final User USER = User.of("sam")
            .name("Sam")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    /** Rules that answer both questions in one way. */
    private record Rules(Supplier<Access> access, Supplier<Boolean> gangs) implements CaseAccess {
        @Override
        public Access to(User user, SubjectId subject) {
            return access.get();
        }

        @Override
        public boolean gangIntelligence(User user) {
            return gangs.get();
        }
    }

    private static GuardedAccess guarding(Supplier<Access> access, Supplier<Boolean> gangs) {
        return new GuardedAccess(new Rules(access, gangs), NOW);
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void whatTheHostSaysHolds(Access said) {
        assertThat(guarding(() -> said, () -> true).to(USER, PERSON)).isEqualTo(said);
        assertThat(guarding(() -> said, () -> true).gangIntelligence(USER)).isTrue();
        assertThat(guarding(() -> said, () -> false).gangIntelligence(USER)).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullAndEveryFailureCloseACase() {
        List<Supplier<Access>> answers = List.of(
                () -> null,
                () -> {
                    throw new IllegalStateException("p-1 is not known");
                },
                () -> {
                    throw new NoClassDefFoundError("host/Rules");
                });
        for (Supplier<Access> each : answers) {
            GuardedAccess access = guarding(each, () -> {
                each.get();
                throw new IllegalStateException("no answer");
            });

            assertThat(access.to(USER, PERSON)).isEqualTo(Access.NONE);
            assertThat(access.to(USER, PERSON)).as("asked again").isEqualTo(Access.NONE);
            assertThat(access.gangIntelligence(USER)).isFalse();
        }
    }

    @Test
    void rulesThatWereThereAndAreGoneCloseEveryCaseEvenWhereNoneAreRequired() {
        AtomicReference<Optional<CaseAccess>> host = new AtomicReference<>(Optional.empty());
        GuardedAccess access = GuardedAccess.of(host::get, false, List.of("SUPERVISOR"), NOW);

        assertThat(access.to(USER, PERSON)).isEqualTo(Access.OPEN);
        assertThat(access.without()).contains(WithoutRules.OPEN);
        host.set(Optional.of(new Rules(() -> Access.OPEN, () -> true)));
        assertThat(access.to(USER, PERSON)).isEqualTo(Access.OPEN);
        assertThat(access.without()).isEmpty();
        host.set(Optional.empty());
        assertThat(access.to(USER, PERSON)).isEqualTo(Access.NONE);
        assertThat(access.gangIntelligence(USER)).isFalse();
        assertThat(access.without()).contains(WithoutRules.CLOSED);
    }

    @Test
    void whereRulesAreRequiredNobodySeesAnyoneBeforeTheyAreThere() {
        GuardedAccess access = GuardedAccess.of(Optional::empty, true, List.of("SUPERVISOR"), NOW);

        assertThat(access.to(USER, PERSON)).isEqualTo(Access.NONE);
        assertThat(access.gangIntelligence(USER)).isFalse();
        assertThat(access.answering()).isEqualTo(WithoutRules.CLOSED);
    }
}
