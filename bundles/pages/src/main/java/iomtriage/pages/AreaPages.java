package iomtriage.pages;

import iomtriage.http.Form;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.areas.Area;
import iomtriage.lists.areas.Areas;
import iomtriage.pages.frame.Address;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Views;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages about one area's list and people, below an address of its own where there are several areas: {@code /area/north/list}.
 * Their links, forms and redirects stay in the area, so that the way back and addresses that were kept hold. Without the area, an
 * address leads to the only one that is open to the visitor, or asks which.
 */
public final class AreaPages implements PageGroup {

    private static final Pattern LINK = Pattern.compile("(\\s(?:href|action|formaction)=\")(/[^\"?#]*)");
    private static final String ROOT = "/area/";

    private final Areas areas;
    private final Function<Area, List<PageGroup>> groups;
    private final Views views;
    private final Frames frames;

    /**
     * @param groups makes the pages of one area
     * @param frames around the page that asks which area is meant
     */
    public AreaPages(Areas areas, Function<Area, List<PageGroup>> groups, Views views, Frames frames) {
        this.areas = areas;
        this.groups = groups;
        this.views = views;
        this.frames = frames;
    }

    /** Where the pages of an area are; empty text where there is one list alone. */
    public static String root(Area area) {
        return area.name().isEmpty() ? "" : ROOT + area.name();
    }

    /** Which area a page is of, and where to find the same page of others that are open to the visitor. */
    public static Frame.Choice choice(Areas areas, Area area, Visitor visitor, String here) {
        return new Frame.Choice(
                area.name(),
                areas.open(visitor.user()).stream()
                        .filter(other -> !other.name().equals(area.name()))
                        .map(other ->
                                new Frame.Link(other.name(), root(other) + (here.isEmpty() ? "/list" : here), false))
                        .toList());
    }

    @Override
    public void addTo(PageRoutes routes) {
        if (!areas.named()) {
            areas.all().forEach(area -> groups.apply(area).forEach(group -> group.addTo(routes)));
            return;
        }
        Set<String> shown = new HashSet<>();
        Set<String> paths = new HashSet<>();
        for (Area area : areas.all()) {
            Inside inside = new Inside(area, routes, shown, paths);
            groups.apply(area).forEach(group -> group.addTo(inside));
        }
        shown.forEach(path -> routes.get(path, (request, visitor) -> ask(path, request, visitor)));
    }

    /**
     * Pages of one area.
     *
     * @param shown paths of those that are shown
     * @param paths of those and of forms, which all areas have in common
     */
    private record Inside(Area area, PageRoutes routes, Set<String> shown, Set<String> paths) implements PageRoutes {

        @Override
        public PageRoutes get(String path, Page page) {
            shown.add(path);
            paths.add(path);
            routes.get(root(area) + path, (request, visitor) -> {
                open(visitor);
                return inside(page.answer(request, visitor));
            });
            return this;
        }

        @Override
        public PageRoutes post(String path, Recorder recorder) {
            paths.add(path);
            routes.post(root(area) + path, (form, visitor) -> recorded(recorder, form, visitor));
            return this;
        }

        private Response recorded(Recorder recorder, Form form, Visitor visitor) {
            open(visitor);
            return inside(recorder.record(form, visitor));
        }

        private void open(Visitor visitor) {
            if (!area.access().seesArea(visitor.user(), area.name())) {
                throw RefusedException.notFound();
            }
        }

        private Response inside(Response response) {
            String location = response.headers().get("Location");
            if (location != null) {
                return response.with("Location", below(location));
            }
            return response.headers().getOrDefault("Content-Type", "").startsWith("text/html")
                    ? new Response(
                            response.status(),
                            response.headers(),
                            LINK.matcher(response.text()).replaceAll(this::link).getBytes(StandardCharsets.UTF_8),
                            response.refusal())
                    : response;
        }

        private String link(MatchResult link) {
            return Matcher.quoteReplacement(link.group(1) + below(link.group(2)));
        }

        private String below(String address) {
            return paths.contains(address.split("[?#]", 2)[0]) ? root(area) + address : address;
        }
    }

    private Response ask(String path, Request request, Visitor visitor) {
        String address = Address.of(request);
        List<Frame.Link> open = areas.open(visitor.user()).stream()
                .map(area -> new Frame.Link(area.name(), root(area) + address, false))
                .toList();
        return open.size() == 1
                ? Response.seeOther(open.get(0).href())
                : views.page(200, "areas", frames.of("Areas", path, visitor), Map.of("areas", open));
    }
}
