package iomtriage.cli.audit;

import iomtriage.cli.terminal.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** As whom a database is read. The password is shown nowhere. */
public final class DatabaseAccount {

    private final Optional<String> user;
    private final Optional<String> password;
    private final String variables;
    private final Map<String, String> otherwise;

    /**
     * @param user as given on the command line
     * @param password as given on the command line
     * @param variables what the names of the environment variables begin with that may hold them instead, as in X of X_USER
     * @param otherwise user and password if they are given nowhere
     */
    public DatabaseAccount(
            Optional<String> user, Optional<String> password, String variables, Map<String, String> otherwise) {
        this.user = user;
        this.password = password;
        this.variables = variables;
        this.otherwise = otherwise;
    }

    /**
     * What the driver is told beside the address: what stands in the address is not said twice.
     *
     * @throws Refusal if user or password are given in both places
     */
    public Properties beside(String address) {
        Properties properties = new Properties();
        add("user", user, address, properties);
        add("password", password, address, properties);
        return properties;
    }

    private void add(String setting, Optional<String> given, String address, Properties to) {
        if (!address.toLowerCase(Locale.ROOT).matches(".*[;?&]" + setting + "=.*")) {
            given.or(() -> Optional.ofNullable(System.getenv(variables + "_" + setting.toUpperCase(Locale.ROOT))))
                    .or(() -> Optional.ofNullable(otherwise.get(setting)))
                    .ifPresent(value -> to.setProperty(setting, value));
        } else if (given.isPresent()) {
            throw new Refusal("The address names a user or a password already. Give each in one place only.");
        }
    }
}
