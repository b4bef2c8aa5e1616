package iomtriage.reviews.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.reviews.PoliceUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A host that gives no rules on who may see whom opens nothing by that. */
class RequiredRulesTest {

    private static final SubjectId PERSON = new SubjectId("S-1");
    private static final User SUPERVISOR = PoliceUser.of("sam", Role.SUPERVISOR);

    /** A host that says the same of everyone. */
    private static CaseAccess answering(Access answer, boolean gangIntelligence) {
        return new CaseAccess() {
            @Override
            public Access to(User user, SubjectId subject) {
                return answer;
            }

            @Override
            public boolean gangIntelligence(User user) {
                return gangIntelligence;
            }
        };
    }

    @Test
    void whereRulesAreRequiredAndMissingNobodySeesAnyone() {
        GuardedAccess access = access(Optional.empty(), true);

        assertThat(access.to(SUPERVISOR, PERSON)).isEqualTo(Access.NONE);
        assertThat(access.gangIntelligence(SUPERVISOR)).isFalse();
        assertThat(access.without()).contains(WithoutRules.CLOSED);
    }

    @Test
    void whereTheConfigurationSaysThatThereAreNoneEverybodySeesEveryoneButRolesStillCount() {
        GuardedAccess access = access(Optional.empty(), false);

        assertThat(access.to(SUPERVISOR, PERSON)).isEqualTo(Access.OPEN);
        assertThat(access.gangIntelligence(SUPERVISOR)).isTrue();
        assertThat(access.gangIntelligence(PoliceUser.of("pat", Role.PRACTITIONER)))
                .isFalse();
        assertThat(access.without()).contains(WithoutRules.OPEN);
    }

    @Test
    void aHostsRulesHoldWhateverTheConfigurationSays() {
        CaseAccess restricted = answering(Access.RESTRICTED, false);
        for (boolean required : new boolean[] {true, false}) {
            GuardedAccess access = access(Optional.of(restricted), required);

            assertThat(access.to(SUPERVISOR, PERSON)).isEqualTo(Access.RESTRICTED);
            assertThat(access.gangIntelligence(SUPERVISOR)).isFalse();
            assertThat(access.without()).isEmpty();
        }
    }

    @Test
    void aRoleThatDoesNotExistIsRefusedWithOrWithoutRules() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuardedAccess.of(Optional::empty, true, List.of("SUPERVISER"), Clock.systemUTC()))
                .withMessageContaining("SUPERVISER");
    }

    @Test
    void whileRulesThatWereGivenAreAwayNobodySeesAnyoneAndWhenTheyAreBackTheyHold() {
        CaseAccess everybody = answering(Access.OPEN, true);
        AtomicReference<Optional<CaseAccess>> host = new AtomicReference<>(Optional.of(everybody));
        GuardedAccess access = GuardedAccess.of(host::get, false, List.of("SUPERVISOR"), Clock.systemUTC());
        assertThat(access.to(SUPERVISOR, PERSON)).isEqualTo(Access.OPEN);
        Object before = access.answering();

        host.set(Optional.empty());
        assertThat(access.to(SUPERVISOR, PERSON)).isEqualTo(Access.NONE);
        assertThat(access.gangIntelligence(SUPERVISOR)).isFalse();
        assertThat(access.without()).contains(WithoutRules.CLOSED);
        assertThat(access.answering()).isNotSameAs(before);

        host.set(Optional.of(everybody));
        assertThat(access.to(SUPERVISOR, PERSON)).isEqualTo(Access.OPEN);
        assertThat(access.without()).isEmpty();
    }

    private static GuardedAccess access(Optional<CaseAccess> host, boolean required) {
        return GuardedAccess.of(() -> host, required, List.of("SUPERVISOR"), Clock.systemUTC());
    }
}
