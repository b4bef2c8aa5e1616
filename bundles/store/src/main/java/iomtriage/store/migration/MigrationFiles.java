package iomtriage.store.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The migrations that ship, in order. A bundle cannot list its own folder, so they are named here. */
final class MigrationFiles {

    private static final List<String> FILES = List.of(
            "V001__audit_trail.sql",
            "V002__api_keys.sql",
            "V003__append_only.postgresql.sql",
            "V004__service_state.sql",
            "V005__erasable.sql",
            "V006__erasing_only.postgresql.sql");

    private MigrationFiles() {}

    /** Those for every database and those for this one alone. */
    static List<Migration> forDatabase(String tag) {
        List<Migration> migrations = new ArrayList<>();
        for (String file : FILES) {
            String[] parts = file.split("__|\\.");
            boolean forAll = parts.length == 3;
            if (forAll || parts[2].equals(tag)) {
                migrations.add(new Migration(Integer.parseInt(parts[0].substring(1)), parts[1], read(file)));
            }
        }
        return migrations;
    }

    private static String read(String file) {
        try (InputStream in = MigrationFiles.class.getResourceAsStream("/iomtriage/store/migrations/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "The migration " + file + " cannot be read. Build the bundle again.", broken);
        }
    }
}
