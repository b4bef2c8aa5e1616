package iomtriage.pages.meeting;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.PublishedList;
import iomtriage.lists.query.ListQuery;
import iomtriage.lists.query.RowFinder;
import iomtriage.lists.reader.ListReader;
import iomtriage.pages.frame.Courses;
import iomtriage.pages.frame.PageGroup;
import iomtriage.pages.frame.PageRoutes;
import iomtriage.pages.frame.Words;
import java.util.List;
import java.util.Optional;

/** Leads back to where a visitor came from, and to the next and the previous case there. */
public final class CoursePages implements PageGroup {

    private final ListReader lists;
    private final Courses courses;

    public CoursePages(ListReader lists, Courses courses) {
        this.lists = lists;
        this.courses = courses;
    }

    @Override
    public void addTo(PageRoutes routes) {
        routes.get("/back", (request, visitor) -> back(visitor))
                .get("/next", (request, visitor) -> step(request, visitor, 1))
                .get("/previous", (request, visitor) -> step(request, visitor, -1));
    }

    private Response back(Visitor visitor) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        return Response.seeOther(courses.of(visitor).back());
    }

    /** Beyond the last case it leads back. */
    private Response step(Request request, Visitor visitor, int by) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        Courses.Course course = courses.of(visitor);
        List<String> references = course.references().isEmpty() ? listed(visitor, course) : course.references();
        int at = references.indexOf(request.parameter("ref").orElse(""));
        int then = at + by;
        return at < 0 || then < 0 || then >= references.size()
                ? Response.seeOther(course.back())
                : Response.seeOther("/person?ref=" + Words.encoded(references.get(then)));
    }

    private List<String> listed(Visitor visitor, Courses.Course course) {
        Optional<PublishedList> published = lists.current(visitor.user());
        if (published.isEmpty()) {
            return List.of();
        }
        PublishedList list = published.get();
        String query = course.back().substring(Math.min(course.back().length(), "/list?".length()));
        return new RowFinder(lists.facets(list))
                        .find(
                                ListQuery.of(Form.parse(query)).onPage(1),
                                Math.max(1, list.index().size()))
                        .positions()
                        .stream()
                        .map(list.index()::subject)
                        .map(SubjectId::value)
                        .toList();
    }
}
