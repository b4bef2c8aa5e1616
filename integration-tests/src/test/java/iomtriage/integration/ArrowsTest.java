package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrows between rooms run one way: a room may know the rooms listed beside it, and no other. */
class ArrowsTest {

    private static final String ROOT = "iomtriage.";

    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            room("api"),
            room("additive"),
            room("charts"),
            room("records", "api"),
            room("features", "api"),
            room("scoring", "api", "additive", "records", "features"),
            room("tables", "api", "additive", "records", "scoring"),
            room("cohorts", "api", "records", "features", "scoring"),
            room("ranking", "api", "records", "features", "scoring", "cohorts"),
            room("reviews", "api", "records", "features", "scoring", "cohorts", "ranking"),
            room("store", "api", "reviews"),
            room("http", "api"),
            room("lists", "api", "records", "scoring", "reviews"),
            room("rest", "api", "features", "http", "lists", "reviews", "scoring"),
            room("pages", "api", "additive", "charts", "features", "http", "lists", "records", "reviews", "scoring"),
            room("evaluation", "charts"),
            room("simulation", "api", "records"),
            room(
                    "cli",
                    "api",
                    "additive",
                    "records",
                    "features",
                    "scoring",
                    "tables",
                    "cohorts",
                    "ranking",
                    "reviews",
                    "store",
                    "charts",
                    "evaluation",
                    "simulation"),
            room("launcher", "api"),
            room("host", "api", "launcher"));

    private static final JavaClasses CLASSES = new ClassFileImporter().importPaths(compiledRooms());

    private static List<Path> compiledRooms() {
        Path bundles = Path.of(System.getProperty("project.root"), "bundles");
        try (Stream<Path> rooms = Files.list(bundles)) {
            return rooms.map(room -> room.resolve("target").resolve("classes").resolve("iomtriage"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map.Entry<String, Set<String>> room(String name, String... known) {
        return Map.entry(name, new TreeSet<>(Arrays.asList(known)));
    }

    @Test
    void everyRoomHasItsLineInTheTable() {
        assertThat(arrows().keySet()).isEqualTo(new TreeSet<>(MAY_KNOW.keySet()));
    }

    @Test
    void noRoomKnowsARoomThatItMayNot() {
        arrows().forEach((room, known) -> assertThat(MAY_KNOW.getOrDefault(room, Set.of()))
                .as("rooms that %s may know", room)
                .containsAll(known));
    }

    @Test
    void theTableItselfHasNoCycle() {
        assertThat(MAY_KNOW.keySet())
                .allSatisfy(room -> assertThat(reachable(room, new TreeSet<>()))
                        .as("rooms that %s reaches", room)
                        .doesNotContain(room));
    }

    /** Rooms in which no packages know each other both ways, directly or by a detour. */
    @ParameterizedTest
    @ValueSource(strings = {"charts", "evaluation"})
    void packagesOfARoomHaveNoCycle(String room) {
        SliceAssignment packages = new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName();
                return (name + ".").startsWith(ROOT + room + ".") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of " + room;
            }
        };

        SlicesRuleDefinition.slices()
                .assignedFrom(packages)
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    private static Set<String> reachable(String room, Set<String> seen) {
        for (String next : MAY_KNOW.getOrDefault(room, Set.of())) {
            if (seen.add(next)) {
                reachable(next, seen);
            }
        }
        return seen;
    }

    /** Every room with the rooms that its classes use. */
    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass from : CLASSES) {
            String room = room(from);
            Set<String> known = arrows.computeIfAbsent(room, none -> new TreeSet<>());
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (to.getName().startsWith(ROOT) && !room(to).equals(room)) {
                    known.add(room(to));
                }
            }
        }
        return arrows;
    }

    private static String room(JavaClass type) {
        String below = type.getName().substring(ROOT.length());
        return below.substring(0, below.indexOf('.'));
    }
}
