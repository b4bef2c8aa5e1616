package iomtriage.integration.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that an attacker can address, read from the sources so that a new page or parameter is attacked without being told. */
final class Surface {

    private static final Path BUNDLES = Path.of(System.getProperty("project.root"), "bundles");
    private static final List<String> ROOMS = List.of("http", "lists", "rest", "pages");
    private static final String PAGE = "\\.METHOD\\(\"(/[^\"]*)\"";
    private static final Pattern CONSTANT = Pattern.compile("static final String (\\w+) = \"(/[^\"]*)\";");
    private static final Pattern PARAMETER =
            Pattern.compile("(?:(?:parameter|getOrDefault)\\(|first\\(parameters, )\"([A-Za-z-]+)\"");
    private static final Path FILTERS = BUNDLES.resolve("lists/src/main/java/iomtriage/lists/facet/Facet.java");
    private static final Pattern FILTER = Pattern.compile("(?m)^ {4}[A-Z]+\\(\\s*\"(\\w+)\"");
    private static final Pattern FIELD = Pattern.compile("(?:form|sent)\\.(?:text|all|has)\\(\"([A-Za-z-]+)\"");

    private Surface() {}

    /** Paths of pages, health and metrics that are read. */
    static Set<String> pages() {
        Set<String> pages = found(Pattern.compile(PAGE.replace("METHOD", "get")));
        pages.removeIf(path -> path.startsWith("/api/"));
        return pages;
    }

    /** Paths of forms. */
    static Set<String> forms() {
        Set<String> forms = found(Pattern.compile(PAGE.replace("METHOD", "post")));
        forms.removeIf(path -> path.startsWith("/api/"));
        return forms;
    }

    /** Names of parameters of addresses, but for those that filter a list. */
    static Set<String> parameters() {
        return found(PARAMETER);
    }

    /** Names of parameters that filter a list: data, so they are read where they are listed. */
    static Set<String> filters() {
        try {
            return FILTER.matcher(Files.readString(FILTERS))
                    .results()
                    .map(filter -> filter.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names of fields of forms. */
    static Set<String> fields() {
        Set<String> fields = found(FIELD);
        fields.addAll(Set.of("token", "reasons-ACCEPT", "safety-VICTIM_CONTACT"));
        return fields;
    }

    /** A path that a file keeps in a constant is as good as one written out. */
    private static String withoutConstants(String source) {
        return CONSTANT.matcher(source)
                .results()
                .reduce(
                        source,
                        (text, constant) ->
                                text.replace("(" + constant.group(1) + ",", "(\"" + constant.group(2) + "\","),
                        (one, other) -> other);
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (String room : ROOMS) {
            try (Stream<Path> files =
                    Files.walk(BUNDLES.resolve(room).resolve("src").resolve("main"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    Matcher matcher = pattern.matcher(withoutConstants(Files.readString(file)));
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }
}
