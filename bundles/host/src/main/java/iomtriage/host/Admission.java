package iomtriage.host;

import iomtriage.api.identity.CaseAccess;
import iomtriage.host.people.AccessFile;
import iomtriage.host.people.OwnerOnly;
import iomtriage.host.people.UserFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Who may sign in and open which case. The demonstration's users, whose password is public, are for the simulated caseload alone.
 *
 * @param ownCaseload whether the caseload is another one than the simulated
 * @param application to which a key is given
 * @param userFile who may sign in
 * @param accessFile which cases are restricted
 * @param err told of files that others can read
 */
record Admission(
        boolean ownCaseload,
        Optional<String> application,
        Optional<Path> userFile,
        Optional<Path> accessFile,
        PrintWriter err) {

    /** What names the pages to an identity provider, in the environment. */
    private static final String PROVIDER = "IOMTRIAGE_OPENID_CLIENT_ID";

    /** Whether there are the simulated people only: an application with a key could hand over others. */
    boolean isDemonstration() {
        return !ownCaseload && application.isEmpty();
    }

    /** The demonstration's password is public, and opens nothing but the simulated caseload. */
    UserFile users() throws IOException {
        if (userFile.isPresent()) {
            UserFile users = UserFile.read(userFile.get());
            closeToOthers(userFile.get());
            return users;
        }
        return isDemonstration() ? UserFile.demonstration() : UserFile.none();
    }

    CaseAccess access(UserFile known) throws IOException {
        Set<String> users = known.ids();
        application.ifPresent(users::add);
        if (accessFile.isPresent()) {
            AccessFile access = AccessFile.read(accessFile.get(), users);
            closeToOthers(accessFile.get());
            return access;
        }
        if (ownCaseload || userFile.isPresent()) {
            // The references of one caseload mean another person, or none, in another.
            return AccessFile.none();
        }
        // Restricted also where only applications with a key look at the simulated people.
        users.addAll(UserFile.demonstration().ids());
        return AccessFile.demonstration(users);
    }

    private void closeToOthers(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        switch (OwnerOnly.of(file)) {
            case ALREADY -> {}
            case MADE ->
                err.println("Casebook: other users of this machine could read " + name + ". Now only its owner can.");
            case REFUSED ->
                err.println("Casebook: other users of this machine can read " + name
                        + ", and this account may not change" + " that. Ask for their rights to be removed: chmod go= "
                        + name);
        }
    }

    /** Who can sign in, to stand beside the address of the pages. */
    String whoSignsIn() {
        if (System.getenv(PROVIDER) != null) {
            return "sign in at the identity provider";
        }
        if (userFile.isPresent()) {
            return "sign in as a user of " + userFile.get().getFileName();
        }
        return isDemonstration()
                ? "sign in as supervisor, second, practitioner, scientist or auditor; the password is casebook-demo"
                : "nobody can sign in: the demonstration's users and their public password are for the simulated caseload"
                        + " only; say with --users who may see yours, or name an identity provider by " + PROVIDER;
    }
}
