package iomtriage.pages.frame;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import iomtriage.http.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns templates into pages. Whatever is not marked as ours is escaped. Thread-safe. */
public final class Views {

    private final PebbleEngine engine;
    private final Map<String, PebbleTemplate> templates = new ConcurrentHashMap<>();

    private final Map<String, String> assets;

    /** @param assets addresses of styles and scripts, by path */
    public Views(Map<String, String> assets) {
        this.assets = Map.copyOf(assets);
        ClasspathLoader loader = new ClasspathLoader(Views.class.getClassLoader());
        loader.setPrefix("iomtriage/pages");
        loader.setSuffix(".peb");
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .defaultLocale(Locale.UK)
                .build();
    }

    /** Renders a page with its frame. */
    public Response page(int status, String template, Frame frame, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("frame", frame);
        all.put("assets", assets);
        return Response.html(status, part(template, all).getBytes(StandardCharsets.UTF_8));
    }

    /** Renders a part of a page, escaped, without a frame. */
    public String part(String template, Map<String, Object> model) {
        StringWriter part = new StringWriter(32_768);
        try {
            templates.computeIfAbsent(template, engine::getTemplate).evaluate(part, model);
        } catch (IOException impossible) {
            throw new IllegalStateException("Text in memory can always be written.", impossible);
        }
        return part.toString();
    }
}
