package iomtriage.integration.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A library that ships, as a list of what a jar carries (CycloneDX) has it.
 *
 * @param name group and artefact, as Maven writes them
 * @param version its version
 * @param licences the licences to choose from, by their SPDX names where they have one
 */
record Library(String name, String version, List<String> licences) implements Comparable<Library> {

    private static final String OURS = "iomtriage";

    Library {
        licences = List.copyOf(licences);
    }

    /** Of all jars that carry any. */
    static SortedSet<Library> shipped(Path root) throws IOException {
        SortedSet<Library> libraries = new TreeSet<>();
        for (Path list : lists(root)) {
            for (JsonNode component : new JsonMapper().readTree(list.toFile()).get("components")) {
                if (!component.path("group").asText().equals(OURS)) {
                    libraries.add(of(component));
                }
            }
        }
        return libraries;
    }

    /** That of each room whose jar carries anything and that was built: one that is missing would hide what is wrong with it. */
    static List<Path> lists(Path root) throws IOException {
        List<Path> lists = new ArrayList<>();
        try (DirectoryStream<Path> rooms = Files.newDirectoryStream(root.resolve("bundles"), Files::isDirectory)) {
            for (Path room : rooms) {
                if (makesList(room) && Files.isDirectory(room.resolve("target/classes"))) {
                    Path folder = room.resolve("target/classes/META-INF/sbom");
                    lists.add(folder.resolve("iomtriage." + room.getFileName() + ".cdx.json"));
                    lists.addAll(inside(folder));
                }
            }
        }
        assertThat(lists)
                .as("Lists of what jars carry. Maven makes none when it is told to stay offline: build without -o.")
                .isNotEmpty()
                .allMatch(Files::exists);
        return lists.stream().sorted().toList();
    }

    /** What libraries carry inside their own jars, which no dependency tells: written by hand. */
    private static List<Path> inside(Path folder) throws IOException {
        List<Path> lists = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "inside-*.cdx.json")) {
                files.forEach(lists::add);
            }
        }
        return lists;
    }

    private static boolean makesList(Path room) throws IOException {
        Path pom = room.resolve("pom.xml");
        return Files.exists(pom) && Files.readString(pom).contains("cyclonedx-maven-plugin");
    }

    static Library of(JsonNode component) {
        List<String> licences = new ArrayList<>();
        component.path("licenses").forEach(choice -> {
            JsonNode licence = choice.path("license");
            licences.add(
                    choice.has("expression")
                            ? choice.get("expression").asText()
                            : licence.has("id")
                                    ? licence.get("id").asText()
                                    : licence.path("name").asText());
        });
        return new Library(
                component.path("group").asText() + ":" + component.path("name").asText(),
                component.path("version").asText(),
                licences);
    }

    @Override
    public int compareTo(Library other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? version.compareTo(other.version) : byName;
    }
}
