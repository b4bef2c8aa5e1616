package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.User;
import iomtriage.launcher.Iomtriage;
import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Part;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept about people is erased, written out and no longer kept by the program as it ships. */
class StoreCommandsTest {

    private static final User CASEWORK = User.of("casework")
            .name("Casework")
            .agency(Agency.POLICE)
            .area("north")
            .build();

    @TempDir
    Path folder;

    private JarRun store(String command, String... more) {
        String[] arguments = {"store", command, "--store", address(), "--by", "dpo", "--authority", "Request 14"};
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return JarRun.iomtriage(all);
    }

    private String address() {
        return "jdbc:h2:file:" + folder.resolve("data").resolve("store");
    }

    @Test
    void theProgramWorksOnAStoreThatTheServiceMade() {
        try (Iomtriage service = Iomtriage.start(
                LaunchSettings.standard().starting(Part.DECISIONS).with("iomtriage.store.url", address()))) {
            assertThat(service.apiKeys().issue(CASEWORK)).isNotBlank();
        }

        assertThat(store("erase", "--person", "S-1", "--run"))
                .extracting(JarRun::exit, JarRun::out)
                .containsExactly(0, "Nothing is kept under this reference.\n");
        assertThat(store("retention").out()).contains("0  entries about 0 people: decisions");
        JarRun person = store(
                "person",
                "--person",
                "S-1",
                "--out",
                folder.resolve("held.json").toString());
        assertThat(person.out() + person.err()).startsWith("0 entries written to held.json and held.html");
        assertThat(JarRun.iomtriage("audit", "verify", "--store", address()).out())
                .startsWith("OK: ");
    }
}
