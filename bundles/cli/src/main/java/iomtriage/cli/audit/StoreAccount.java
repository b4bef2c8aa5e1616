package iomtriage.cli.audit;

import iomtriage.cli.terminal.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** As whom a store is read. The password is shown nowhere. */
public final class StoreAccount {

    /** Where the user may stand instead of on the command line. */
    public static final String USER_VARIABLE = "IOMTRIAGE_STORE_USER";

    /** Where the password may stand instead of on the command line. */
    public static final String PASSWORD_VARIABLE = "IOMTRIAGE_STORE_PASSWORD";

    /** Whom the service itself uses if it is not told otherwise. */
    private static final String SERVICE = "iomtriage";

    private final Optional<String> user;
    private final Optional<String> password;
    private final Map<String, String> environment;

    /**
     * @param user as given on the command line
     * @param password as given on the command line
     * @param environment variables by name
     */
    public StoreAccount(Optional<String> user, Optional<String> password, Map<String, String> environment) {
        this.user = user;
        this.password = password;
        this.environment = environment;
    }

    /** What the driver is told beside the address: what stands in the address is not said twice. */
    Properties beside(String address) {
        Properties properties = new Properties();
        boolean named = says(address, "user");
        boolean withPassword = says(address, "password");
        if (named && user.isPresent() || withPassword && password.isPresent()) {
            throw new Refusal("The address names a user or a password already. Give each in one place only.");
        }
        if (!named) {
            properties.setProperty("user", chosen(user, USER_VARIABLE).orElse(SERVICE));
        }
        if (!withPassword) {
            properties.setProperty(
                    "password", chosen(password, PASSWORD_VARIABLE).orElse(""));
        }
        return properties;
    }

    private Optional<String> chosen(Optional<String> given, String variable) {
        return given.or(() -> Optional.ofNullable(environment.get(variable)));
    }

    private static boolean says(String address, String setting) {
        return address.toLowerCase(Locale.ROOT).matches(".*[;?&]" + setting + "=.*");
    }
}
