package iomtriage.integration.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    static List<Path> lists(Path root) throws IOException {
        try (Stream<Path> rooms = Files.list(root.resolve("bundles"))) {
            return rooms.map(room -> room.resolve("target/classes/META-INF/sbom")
                            .resolve("iomtriage." + room.getFileName() + ".cdx.json"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
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
