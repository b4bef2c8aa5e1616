package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Arrows between rooms run one way. The table in {@code bundles/README.md} lists them all and no other, and the picture there
 * agrees with it.
 */
class ArrowsTest {

    private static final String ROOT = "iomtriage.";

    private static final String PAGE = page();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[(\\w+)]\\(\\w+/README\\.md\\) \\|.*\\|(.*)\\|$");
    private static final Pattern ROOM = Pattern.compile("`(\\w+)`");
    private static final Pattern DRAWN = Pattern.compile("(?m)^ +(\\w+) --> (\\w+)$");

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

    private static String page() {
        try {
            return Files.readString(Path.of(System.getProperty("project.root"), "bundles", "README.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every room with the rooms that the page's table lists beside it. */
    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        ROW.matcher(PAGE)
                .results()
                .forEach(row -> table.put(
                        row.group(1),
                        ROOM.matcher(row.group(2))
                                .results()
                                .map(each -> each.group(1))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return table;
    }

    /** Every room with the rooms to which an arrow is drawn from it. */
    private static Map<String, Set<String>> picture() {
        Map<String, Set<String>> picture = new TreeMap<>();
        DRAWN.matcher(PAGE)
                .results()
                .forEach(arrow -> picture.computeIfAbsent(arrow.group(1), none -> new TreeSet<>())
                        .add(arrow.group(2)));
        return picture;
    }

    @Test
    void theTableInTheArchitecturePageListsEachArrowBetweenRoomsAndNoOther() {
        assertThat(table())
                .as("rooms that each room may use, as bundles/README.md says; what differs is what its classes use")
                .isEqualTo(arrows());
    }

    @Test
    void noRoomIsReachedFromItself() {
        Map<String, Set<String>> table = table();
        assertThat(table.keySet())
                .allSatisfy(room -> assertThat(reachable(table, room))
                        .as("rooms that %s reaches", room)
                        .doesNotContain(room));
    }

    @Test
    void thePictureReachesFromEachRoomTheSameRoomsAsTheTable() {
        Map<String, Set<String>> table = table();
        Map<String, Set<String>> picture = picture();
        assertThat(table.keySet())
                .containsAll(picture.keySet())
                .allSatisfy(room -> assertThat(reachable(picture, room))
                        .as("rooms that %s reaches in the picture", room)
                        .isEqualTo(reachable(table, room)));
    }

    @Test
    void thePictureHasNoArrowThatOthersMakeNeedless() {
        Map<String, Set<String>> picture = picture();
        picture.forEach((room, direct) ->
                direct.forEach(known -> assertThat(direct.stream().filter(each -> !each.equals(known)))
                        .as("rooms by which %s reaches %s anyway", room, known)
                        .noneMatch(each -> reachable(picture, each).contains(known))));
    }

    private static Set<String> reachable(Map<String, Set<String>> arrows, String room) {
        Set<String> seen = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(arrows.getOrDefault(room, Set.of()));
        while (!next.isEmpty()) {
            String each = next.pop();
            if (seen.add(each)) {
                next.addAll(arrows.getOrDefault(each, Set.of()));
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
