package iomtriage.pages;

import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/** The supervisor's guide: a meeting from the list to the minutes, with pictures that the browser test takes of simulated people. */
public final class GuidePage implements PageGroup {

    private static final Set<String> PICTURES = Set.of("list", "person", "agenda", "decide");

    private final Views views;
    private final Frames frames;

    public GuidePage(Views views, Frames frames) {
        this.views = views;
        this.frames = frames;
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/guide", this::guide).get("/guide/picture", this::picture);
    }

    private Response guide(Request request, Visitor visitor) {
        return views.page(200, "guide", frames.of("Guide", "/guide", visitor), Map.of());
    }

    private Response picture(Request request, Visitor visitor) {
        String name = request.parameter("name").filter(PICTURES::contains).orElseThrow(RefusedException::notFound);
        try (InputStream in = GuidePage.class.getResourceAsStream("guide/" + name + ".png")) {
            if (in == null) {
                throw RefusedException.notFound();
            }
            return new Response(200, Map.of("Content-Type", "image/png"), in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A picture of the guide cannot be read.", unreadable);
        }
    }
}
