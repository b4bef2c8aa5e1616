package iomtriage.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which handler answers which method and path. A path is exact, but for parts in braces, as in {@code /people/{ref}}: such a part
 * stands for anything, and the handler finds it as the parameter of that name. Filled at start, then only read.
 */
public final class Routes {

    private final Map<String, Map<String, Handler>> handlers = new TreeMap<>();

    public Routes get(String path, Handler handler) {
        return on("GET", path, handler);
    }

    public Routes post(String path, Handler handler) {
        return on("POST", path, handler);
    }

    public Routes put(String path, Handler handler) {
        return on("PUT", path, handler);
    }

    private Routes on(String method, String path, Handler handler) {
        handlers.computeIfAbsent(path, none -> new TreeMap<>()).put(method, handler);
        return this;
    }

    /** The handler for a request; HEAD is answered as GET. */
    public Optional<Handler> find(String method, String path) {
        return RoutePath.among(handlers.keySet(), path).map(route -> {
            Handler handler = handler(method, handlers.get(route));
            return request -> handler.answer(request.withParameters(RoutePath.values(route, path)));
        });
    }

    private static Handler handler(String method, Map<String, Handler> byMethod) {
        Handler handler = byMethod.get(method.equals("HEAD") ? "GET" : method);
        if (handler == null) {
            throw new RefusedException(
                    405, "This address answers only " + String.join(" and ", byMethod.keySet()) + ".");
        }
        return handler;
    }

    /** Every method and path, as {@code GET /path}. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>();
        handlers.forEach((path, methods) -> methods.keySet().forEach(method -> all.add(method + " " + path)));
        return all;
    }
}
