package iomtriage.reviews.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.reviews.PoliceUser;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.MemoryJournal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseGateTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final SubjectId PERSON = new SubjectId("p-1");
    private static final User USER = PoliceUser.of("sam", Role.SUPERVISOR);

    private final MemoryJournal journal = new MemoryJournal();

    /** Rules that answer in one way. */
    private record Rules(Access said) implements CaseAccess {
        @Override
        public Access to(User user, SubjectId subject) {
            return said;
        }

        @Override
        public boolean gangIntelligence(User user) {
            return false;
        }
    }

    private CaseGate gate(Access said) {
        return new CaseGate(new GuardedAccess(new Rules(said), NOW), new AuditTrail(journal, NOW));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void whatIsNotOpenIsRefusedAndTheTryIsOnRecord(Access said) {
        assertThatExceptionOfType(AccessRefusedException.class)
                .isThrownBy(() -> gate(said).open(USER, PERSON, "person"));

        assertThat(journal.search(AuditQuery.newest(2))).singleElement().satisfies(entry -> {
            assertThat(entry.content().action()).isEqualTo(Action.ACCESS_REFUSED);
            assertThat(entry.content().userId()).isEqualTo("sam");
            assertThat(entry.content().subject()).contains(PERSON);
            assertThat(entry.content().detail()).isEqualTo("{\"page\":\"person\"}");
        });
    }

    @Test
    void whoeverMayPassesUnnoted() {
        gate(Access.OPEN).open(USER, PERSON, "person");

        assertThat(journal.search(AuditQuery.newest(2))).isEmpty();
    }
}
