package iomtriage.contract;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {

    static final User SAM = User.of("sam")
            .name("Sam")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();

    @Test
    void theExampleRuns() {
        CaseSource caseload = sound();
        CaseAccess access = opening("A-1");
        User sam = SAM;
        // README begins
        Contract.holds(CaseSourceContract.findings(caseload, Duration.ofSeconds(30)));
        Contract.holds(CaseAccessContract.findings(access, sam, new SubjectId("A-1"), Duration.ofMillis(200)));
        // README ends
    }

    static CaseRecord person(String id) {
        return CaseRecord.of(new SubjectId(id), LocalDate.of(1990, 5, 17), Sex.MALE)
                .build();
    }

    static CaseSource sound() {
        List<CaseEntry> entries = Stream.of("A-1", "A-2", "A-3")
                .<CaseEntry>map(id -> new CaseEntry.Readable(person(id)))
                .toList();
        return new CaseSource() {
            @Override
            public String name() {
                return "north";
            }

            @Override
            public OptionalLong size() {
                return OptionalLong.of(entries.size());
            }

            @Override
            public Stream<CaseEntry> entries() {
                return entries.stream();
            }
        };
    }

    static CaseAccess opening(String id) {
        return new CaseAccess() {
            @Override
            public Access to(User user, SubjectId subject) {
                return subject.value().equals(id) ? Access.OPEN : Access.NONE;
            }

            @Override
            public boolean gangIntelligence(User user) {
                return false;
            }
        };
    }
}
