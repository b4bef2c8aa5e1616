package iomtriage.host.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessFileTest {

    private static final Set<String> USERS = Set.of("ann", "bob");
    private static final User ANN = user("ann", "north");
    private static final User BOB = user("bob", "south");

    @TempDir
    Path folder;

    private static User user(String id, String area) {
        return User.of(id)
                .name(id)
                .agency(Agency.POLICE)
                .area(area)
                .role(Role.SUPERVISOR)
                .build();
    }

    @Test
    void aCaseIsOpenToThoseItsLineNamesAndRestrictedToEverybodyElse() throws IOException {
        CaseAccess access = access("# who may see whom\n\nS-1 = ann\nS-2=ann  bob\nS-3 =\n");

        assertThat(access.to(ANN, new SubjectId("S-1"))).isEqualTo(Access.OPEN);
        assertThat(access.to(BOB, new SubjectId("S-1"))).isEqualTo(Access.RESTRICTED);
        assertThat(access.to(BOB, new SubjectId("S-2"))).isEqualTo(Access.OPEN);
        assertThat(access.to(ANN, new SubjectId("S-3"))).isEqualTo(Access.RESTRICTED);
    }

    @Test
    void aByteOrderMarkBelongsToNoReference() throws IOException {
        CaseAccess access = access("\uFEFFS-1 = ann\nS-2 = ann\n");

        assertThat(access.to(BOB, new SubjectId("S-1"))).isEqualTo(Access.RESTRICTED);
        assertThat(access.to(BOB, new SubjectId("S-2"))).isEqualTo(Access.RESTRICTED);
    }

    @Test
    void aReferenceThatOnlyLooksLikeOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> access("S-1 = ann\nS\u200B-2 = ann\n"))
                .withMessageContaining("line 2 begins with a reference that no case record can have");
    }

    @Test
    void aCaseOfAnotherAreaIsKnownOnlyThere() throws IOException {
        CaseAccess access = access("S-1 = area:north\n");

        assertThat(access.to(ANN, new SubjectId("S-1"))).isEqualTo(Access.OPEN);
        assertThat(access.to(BOB, new SubjectId("S-1"))).isEqualTo(Access.NONE);
    }

    @Test
    void aCaseWithoutALineIsOpen() throws IOException {
        assertThat(access("S-1 = ann\n").to(BOB, new SubjectId("S-2"))).isEqualTo(Access.OPEN);
        assertThat(AccessFile.none().to(BOB, new SubjectId("S-2"))).isEqualTo(Access.OPEN);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithoutNamingAnybody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> access("S-1\nS-2 = cleo\nS-3 = area:\nS-4 = ann\nS-4 = bob\n = ann\n"))
                .withMessage(
                        "The access file \"access.properties\" cannot be used: line 1 does not begin with a reference"
                                + " and an equals sign; line 2 names a user who does not exist (there are ann, bob); line 3 does"
                                + " not name the area; line 5 is about a person who had a line before; line 6 does not begin with"
                                + " a reference and an equals sign. A line is a reference, an equals sign, and the ids of the"
                                + " users who may open the case or area: with the area whose case it is. Correct the file and"
                                + " start again.");
    }

    @Test
    void aFileThatIsNotThereOrIsNotTextIsRefusedWithTheWayOut() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        for (Path file : new Path[] {folder.resolve("absent"), binary}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AccessFile.read(file, USERS))
                    .withMessage("The access file \"" + file.getFileName() + "\" cannot be read, and without it nobody"
                            + " knows which cases are restricted. Check the path, that it may be read, and that it is"
                            + " text in UTF-8.");
        }
    }

    @Test
    void theDemonstrationHoldsACaseThatOnlyTheSecondSupervisorMayOpen() throws IOException {
        UserFile users = UserFile.demonstration();
        CaseAccess access = AccessFile.demonstration(users.ids());

        for (String id : users.ids()) {
            assertThat(access.to(users.find(id).orElseThrow(), new SubjectId("SIM-0002980")))
                    .as(id)
                    .isEqualTo(id.equals("second") ? Access.OPEN : Access.RESTRICTED);
            assertThat(access.to(users.find(id).orElseThrow(), new SubjectId("SIM-0000052")))
                    .isEqualTo(Access.NONE);
        }
    }

    private CaseAccess access(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("access.properties"), text, StandardCharsets.UTF_8);
        return AccessFile.read(file, USERS);
    }
}
