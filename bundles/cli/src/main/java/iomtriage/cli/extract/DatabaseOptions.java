package iomtriage.cli.extract;

import iomtriage.cli.audit.DatabaseAccount;
import iomtriage.cli.terminal.Refusal;
import iomtriage.extracts.JdbcCaseSource;
import iomtriage.store.ReadOnlyAddress;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database an extract or a table is read from, and as whom. The password is shown nowhere. */
final class DatabaseOptions {

    private static final String VARIABLES = "IOMTRIAGE_EXTRACT";

    @Option(
            names = "--database",
            required = true,
            paramLabel = "ADDRESS",
            description = "The database that is asked: jdbc:postgresql://HOST/DATABASE or jdbc:h2:file:PATH.")
    private String address;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Database user, one that may only read. Default: $" + VARIABLES + "_USER, or none.")
    private @Nullable String user;

    @Option(
            names = "--password",
            arity = "0..1",
            interactive = true,
            paramLabel = "PASSWORD",
            description = "Without a value, you are asked for it and it is not shown. Default: $" + VARIABLES
                    + "_PASSWORD, or none. A value given here is visible to other users of this machine.")
    private char @Nullable [] password;

    JdbcCaseSource.Connections connections() {
        if (!address.startsWith("jdbc:postgresql:") && !address.startsWith("jdbc:h2:")) {
            throw new Refusal("The address is of no database that this program can read. It reads jdbc:postgresql: and"
                    + " jdbc:h2:; export the tables of any other as CSV.");
        }
        Properties properties = new DatabaseAccount(
                        Optional.ofNullable(user),
                        Optional.ofNullable(password).map(String::valueOf),
                        VARIABLES,
                        Map.of())
                .beside(address);
        return () -> DriverManager.getConnection(ReadOnlyAddress.of(address), properties);
    }
}
