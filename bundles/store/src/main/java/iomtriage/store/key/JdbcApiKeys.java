package iomtriage.store.key;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.records.files.Sha256;
import iomtriage.store.Database;
import iomtriage.store.Transaction;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** API keys in a database, as hashes. */
public final class JdbcApiKeys implements ApiKeys {

    private static final int BYTES = 32;
    private static final int LONGEST_ID = 99;
    private static final String PREFIX = "iomt_";

    private final Database database;
    private final SecureRandom random;

    public JdbcApiKeys(Database database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    @Override
    public String issue(User application) {
        if (application.id().length() > LONGEST_ID) {
            throw new IllegalArgumentException("An application's id has at most " + LONGEST_ID
                    + " characters: audit entries name it before the user it speaks for.");
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.write(connection -> Transaction.run(connection, each -> {
            delete(each, application.id());
            insert(each, application, key);
            return key;
        }));
        return key;
    }

    @Override
    public Optional<User> find(String key) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT application, name, agency, area, roles FROM api_key WHERE hash = ?")) {
                select.setString(1, Sha256.hex(key));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(user(row)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void revoke(String applicationId) {
        database.write(connection -> {
            delete(connection, applicationId);
            return applicationId;
        });
    }

    private static void delete(Connection connection, String applicationId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM api_key WHERE application = ?")) {
            delete.setString(1, applicationId);
            delete.executeUpdate();
        }
    }

    private static void insert(Connection connection, User application, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO api_key (application, hash, name, agency, area, roles) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, application.id());
            insert.setString(2, Sha256.hex(key));
            insert.setString(3, application.name());
            insert.setString(4, application.agency().name());
            insert.setString(5, application.area());
            insert.setString(6, application.roles().stream().map(Role::name).collect(Collectors.joining(" ")));
            insert.executeUpdate();
        }
    }

    private static User user(ResultSet row) throws SQLException {
        Set<Role> roles = Arrays.stream(row.getString(5).split(" "))
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return User.of(row.getString(1))
                .name(row.getString(2))
                .agency(Agency.valueOf(row.getString(3)))
                .area(row.getString(4))
                .roles(roles)
                .build();
    }
}
