package iomtriage.host.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFileTest {

    private static final String PASSWORD = "copper kettle window";

    @TempDir
    Path folder;

    @Test
    void usersOfAFileSignInWithTheirOwnPassword() throws IOException {
        UserFile users = read("# Our users\nsam = Sam Smith | POLICE | north | SUPERVISOR AUDITOR | " + hash(PASSWORD));

        assertThat(users.check("sam", PASSWORD.toCharArray())).hasValueSatisfying(user -> {
            assertThat(user.name()).isEqualTo("Sam Smith");
            assertThat(user.agency()).isEqualTo(Agency.POLICE);
            assertThat(user.area()).isEqualTo("north");
            assertThat(user.roles()).containsExactlyInAnyOrder(Role.SUPERVISOR, Role.AUDITOR);
        });
        assertThat(users.check("sam", "copper kettle door".toCharArray())).isEmpty();
        assertThat(users.check("supervisor", "casebook-demo".toCharArray())).isEmpty();
    }

    @Test
    void nobodySignsInWhereThereAreNoUsers() {
        assertThat(UserFile.none().check("supervisor", "casebook-demo".toCharArray()))
                .isEmpty();
    }

    @Test
    void theDemonstrationsUsersAreForTheDemonstrationOnly() throws IOException {
        assertThat(UserFile.demonstration().check("supervisor", "casebook-demo".toCharArray()))
                .isPresent();
        String demonstration = new String(
                UserFile.class.getResourceAsStream("demo-users.properties").readAllBytes());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(demonstration))
                .withMessageContaining("has a line of the demonstration, whose password is public")
                .withMessageContaining("casebook --password-hash");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordHash.of("casebook-demo".toCharArray(), new SecureRandom()));
    }

    @Test
    void theDemonstrationsPasswordOpensNothingElseHoweverItIsKept() throws IOException {
        byte[] salt = Base64.getDecoder().decode("XWtMECROaA21m1Pf1duPAg==");
        salt[0]++;
        UserFile users = read("sam = Sam | POLICE | north | SUPERVISOR | 600000 | "
                + Base64.getEncoder().encodeToString(salt) + " | " + derived("casebook-demo", salt));

        assertThat(users.check("sam", "casebook-demo".toCharArray())).isEmpty();
    }

    @Test
    void everyLineThatIsWrongIsToldAtOnceWithoutWhatItSays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("sam\nsue = Sue | NAVY | north | BOSS | 600000 | AAAAAAAAAAAAAAAAAAAAAA== |"
                        + " AAAAAAAAAAAAAAAAAAAAAA==\npat = Pat | POLICE | north | AUDITOR | 5 | c2FsdA== | plain"))
                .withMessageContaining("line 1 does not have an id and 7 parts")
                .withMessageContaining("line 2 names an agency or a role that there is not")
                .withMessageContaining("line 3 does not end with what casebook --password-hash prints")
                .withMessageNotContaining("NAVY")
                .withMessageNotContaining("Pat");
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordHash.of("elevenchars".toCharArray(), new SecureRandom()))
                .withMessageContaining("at least 12 characters");
    }

    @Test
    void otherAccountsLoseTheirRightsToAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("users.properties"), "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(OwnerOnly.of(file)).isEqualTo(OwnerOnly.MADE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(OwnerOnly.of(file)).isEqualTo(OwnerOnly.ALREADY);
    }

    private UserFile read(String lines) throws IOException {
        return UserFile.read(Files.writeString(folder.resolve("users.properties"), lines));
    }

    private static String hash(String password) {
        return PasswordHash.of(password.toCharArray(), new SecureRandom()).line();
    }

    private static String derived(String password, byte[] salt) {
        try {
            return Base64.getEncoder()
                    .encodeToString(javax.crypto.SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(
                                    new javax.crypto.spec.PBEKeySpec(password.toCharArray(), salt, 600_000, 256))
                            .getEncoded());
        } catch (java.security.GeneralSecurityException absent) {
            throw new AssertionError(absent);
        }
    }
}
