package iomtriage.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Paths of the site, parts of which may stand for anything. */
final class RoutePath {

    private RoutePath() {}

    /** Which of the site's paths a request's path is: the very same, or else one whose parts in braces stand for what it has. */
    static Optional<String> among(Set<String> routes, String path) {
        return routes.contains(path)
                ? Optional.of(path)
                : routes.stream()
                        .filter(route -> route.contains("{") && matches(route.split("/", -1), path.split("/", -1)))
                        .findFirst();
    }

    private static boolean matches(String[] route, String[] path) {
        boolean same = route.length == path.length;
        for (int i = 0; same && i < path.length; i++) {
            same = stands(route[i]) ? !path[i].isBlank() : route[i].equals(path[i]);
        }
        return same;
    }

    private static boolean stands(String part) {
        return part.startsWith("{");
    }

    /** What the parts in braces stand for, by name. */
    static Map<String, String> values(String route, String path) {
        String[] names = route.split("/", -1);
        String[] parts = path.split("/", -1);
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            if (stands(names[i])) {
                values.put(names[i].substring(1, names[i].length() - 1), parts[i]);
            }
        }
        return values;
    }
}
