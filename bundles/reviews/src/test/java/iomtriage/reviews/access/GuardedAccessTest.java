package iomtriage.reviews.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ReferralList;
import iomtriage.reviews.PoliceUser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only a clear answer of the host's rules opens anything. */
class GuardedAccessTest {

    private static final SubjectId PERSON = new SubjectId("p-1");
    private static final User USER = PoliceUser.of("sam", Role.SUPERVISOR);
    private static final User OTHER = User.of("kim")
            .name("Kim")
            .agency(Agency.POLICE)
            .area("south")
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

    private static ReferralList listOf(SubjectId... people) {
        ReferralList list = mock(ReferralList.class);
        when(list.subjects()).thenReturn(List.of(people));
        return list;
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

    @Test
    void everyoneOnAListIsAskedForAtMostOnceAMinuteForEachUserWhileTheSameRulesAnswer() {
        AtomicInteger questions = new AtomicInteger();
        Supplier<Access> counting = () -> {
            questions.incrementAndGet();
            return Access.OPEN;
        };
        AtomicReference<Optional<CaseAccess>> host =
                new AtomicReference<>(Optional.of(new Rules(counting, () -> true)));
        AtomicReference<Instant> now = new AtomicReference<>(NOW.instant());
        GuardedAccess access = GuardedAccess.of(host::get, true, List.of("SUPERVISOR"), now::get);
        ReferralList list = listOf(PERSON, new SubjectId("p-2"));

        assertThat(access.opens(USER, list)).isTrue();
        now.set(NOW.instant().plusSeconds(60));
        assertThat(access.opens(USER, list)).isTrue();
        assertThat(questions).hasValue(2);
        assertThat(access.opens(OTHER, list)).isTrue();
        assertThat(questions).as("another user").hasValue(4);
        assertThat(access.opens(USER, listOf(PERSON))).isTrue();
        assertThat(questions).as("another list").hasValue(5);
        host.set(Optional.of(new Rules(counting, () -> true)));
        assertThat(access.opens(USER, list)).isTrue();
        assertThat(questions).as("other rules").hasValue(7);
        now.set(NOW.instant().plusSeconds(121));
        assertThat(access.opens(USER, list)).isTrue();
        assertThat(questions).as("more than a minute later").hasValue(9);
    }

    @Test
    void oneWhoIsNotOpenKeepsAListFromBeingOpenAndThatIsNotRemembered() {
        AtomicReference<Access> said = new AtomicReference<>(Access.RESTRICTED);
        GuardedAccess access = guarding(said::get, () -> true);
        ReferralList list = listOf(PERSON);

        assertThat(access.opens(USER, list)).isFalse();
        said.set(Access.OPEN);
        assertThat(access.opens(USER, list)).isTrue();
    }

    @Test
    void peopleOfOtherAreasAloneAreUnknownAtEveryDoor() {
        GuardedAccess access = guarding(() -> Access.OPEN, () -> true);
        SubjectId south = new SubjectId("s-1");
        SubjectId recalled = new SubjectId("s-2");
        SubjectId unknown = new SubjectId("u-1");
        access.areas().keep(Map.of("north", PERSON::equals, "south", south::equals));
        access.areas().recall(subject -> subject.equals(recalled) ? Set.of("south") : Set.of());
        GuardedAccess north = access.within("north");

        assertThat(north.to(USER, PERSON)).isEqualTo(Access.OPEN);
        assertThat(north.to(USER, south)).isEqualTo(Access.NONE);
        assertThat(north.to(USER, recalled)).isEqualTo(Access.NONE);
        assertThat(north.to(USER, unknown)).isEqualTo(Access.OPEN);
        assertThat(north.to(OTHER, PERSON)).as("a user of the other area").isEqualTo(Access.NONE);
        assertThat(access.to(USER, PERSON)).isEqualTo(Access.OPEN);
        assertThat(access.to(USER, south)).isEqualTo(Access.NONE);
        assertThat(access.to(USER, recalled)).isEqualTo(Access.NONE);
        assertThat(access.to(OTHER, south)).isEqualTo(Access.OPEN);
        assertThat(north.holds(PERSON)).isTrue();
        assertThat(north.holds(south)).isFalse();
        assertThat(access.holds(south)).isTrue();
    }

    @Test
    void whereTheListsAreGoneWhatIsOnRecordStillSaysOfWhichAreaSomeoneIs() {
        GuardedAccess access = guarding(() -> Access.OPEN, () -> true);
        access.areas().keep(Map.of("north", PERSON::equals, "south", nobody -> false));
        access.areas().recall(subject -> Set.of("south"));

        access.areas().withoutLists();

        assertThat(access.within("north").to(USER, PERSON)).isEqualTo(Access.NONE);
        assertThat(access.within("south").to(OTHER, PERSON)).isEqualTo(Access.OPEN);
    }

    @Test
    void gangIntelligenceTakesTheHostsYesAndARoleThatTheConfigurationNames() {
        Supplier<Optional<CaseAccess>> yes = () -> Optional.of(new Rules(() -> Access.OPEN, () -> true));
        Supplier<Optional<CaseAccess>> no = () -> Optional.of(new Rules(() -> Access.OPEN, () -> false));

        assertThat(GuardedAccess.of(yes, true, List.of("AUDITOR", " SUPERVISOR "), NOW)
                        .gangIntelligence(USER))
                .isTrue();
        assertThat(GuardedAccess.of(yes, true, List.of("AUDITOR"), NOW).gangIntelligence(USER))
                .isFalse();
        assertThat(GuardedAccess.of(yes, true, List.of(), NOW).gangIntelligence(USER))
                .isFalse();
        assertThat(GuardedAccess.of(no, true, List.of("SUPERVISOR"), NOW).gangIntelligence(USER))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuardedAccess.of(yes, true, List.of("SUPERVISORS"), NOW))
                .withMessageContaining("a role in gang.intelligence.roles that does not exist: \"SUPERVISORS\"");
    }

    @Test
    void anAreaIsSeenByWhomTheRulesSayAndByNobodyWhereRulesAreMissing() {
        Supplier<Optional<CaseAccess>> host = () -> Optional.of(new Rules(() -> Access.OPEN, () -> true));

        for (GuardedAccess access : List.of(
                GuardedAccess.of(host, true, List.of(), NOW),
                GuardedAccess.of(Optional::empty, false, List.of(), NOW))) {
            assertThat(access.seesArea(USER, "north")).isTrue();
            assertThat(access.seesArea(USER, "south")).isFalse();
            assertThat(access.within("south").to(USER, PERSON)).isEqualTo(Access.NONE);
        }
        assertThat(GuardedAccess.of(Optional::empty, true, List.of(), NOW).seesArea(USER, "north"))
                .isFalse();
    }

    @Test
    void aFailureIsLoggedOnceAMinuteAndNamesNobody() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord said) {
                logged.add(said.getMessage() + said.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(GuardedAccess.class.getName());
        logger.addHandler(handler);
        try {
            AtomicReference<Instant> now = new AtomicReference<>(NOW.instant());
            Supplier<Access> failing = () -> {
                throw new IllegalStateException("p-1 is not known to Sam");
            };
            GuardedAccess access = new GuardedAccess(new Rules(failing, () -> true), now::get);

            access.to(USER, PERSON);
            now.set(NOW.instant().plusMillis(59_999));
            access.to(USER, PERSON);
            assertThat(logged).hasSize(1);
            now.set(NOW.instant().plusSeconds(60));
            access.to(USER, PERSON);
            assertThat(logged).hasSize(2);
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(logged)
                .allMatch(line -> line.contains("failed with java.lang.IllegalStateException at "))
                .noneMatch(line -> line.contains("p-1") || line.contains("Sam"));
    }
}
