package iomtriage.fuzz;

import iomtriage.additive.Patch;
import iomtriage.cohorts.definition.DefinitionFile;
import iomtriage.cohorts.definition.DefinitionReader;
import iomtriage.host.people.AccessFile;
import iomtriage.host.people.UserFile;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.reviews.personal.Retention;
import iomtriage.reviews.personal.RetentionKind;
import iomtriage.reviews.rule.RulesReader;
import iomtriage.store.witness.WitnessFile;
import iomtriage.store.witness.WitnessKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Files by which an area or an operator says what holds. */
final class Rules {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Rules() {}

    /** Reads a file of these bytes. */
    private static Reading file(String name, FileReading reading) {
        Path file = Scratch.folder().resolve(name);
        return bytes -> {
            Files.write(file, bytes);
            reading.read(file);
        };
    }

    /** What is done with a file that came from outside. */
    @FunctionalInterface
    private interface FileReading {
        void read(Path file) throws Exception;
    }

    static Reading policy() {
        return file("policy.json", PolicyReader::read);
    }

    static Reading definition() {
        DefinitionReader reader = new DefinitionReader(List.of("ogrs3-two-years"));
        return bytes -> reader.builtInAnd(
                List.of(new DefinitionFile("definition.json", new String(bytes, StandardCharsets.UTF_8))));
    }

    static Reading reviewRules() {
        return file("rules.json", RulesReader::read);
    }

    static Reading retention() {
        return file("retention.json", file -> {
            Retention retention = Retention.read(file);
            for (RetentionKind kind : RetentionKind.values()) {
                retention.limit(kind, NOW);
            }
        });
    }

    static Reading users() {
        return file("users.txt", UserFile::read);
    }

    static Reading access() {
        return file("access.properties", file -> AccessFile.read(file, Set.of("ann", "bob")));
    }

    /** What was taken is written, and read again as what it was. */
    static Reading edits() {
        return bytes -> {
            Patch patch = Patch.parse(new String(bytes, StandardCharsets.UTF_8));
            if (!Patch.parse(patch.text()).equals(patch)) {
                throw new AssertionError("A patch was written and read, and is another.");
            }
        };
    }

    static Reading witness() {
        try {
            WitnessKey key = WitnessKey.open(Scratch.folder().resolve("key"));
            return file("witness", file -> new WitnessFile(file).newest(key.shared()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Reading witnessKey() {
        return file("key.pub", WitnessKey::shared);
    }
}
