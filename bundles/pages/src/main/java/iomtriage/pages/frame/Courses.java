package iomtriage.pages.frame;

import iomtriage.http.authentication.Visitor;
import iomtriage.records.memory.RecentlyUsed;
import java.util.List;
import java.util.Map;

/**
 * Through which people each visitor is going: the list as they last looked at it, or an agenda, so that there is a way back to it
 * and from one case to the next. Thread-safe.
 */
public final class Courses {

    private static final int MOST = 2_000;

    /**
     * A course through cases.
     *
     * @param back the address to go back to, with filter, order and page
     * @param references whom it leads to, in order; empty where the address of the list says that
     */
    public record Course(String back, List<String> references) {
        public Course {
            references = List.copyOf(references);
        }
    }

    private static final Course LIST = new Course("/list", List.of());

    private final Map<String, Course> kept = new RecentlyUsed<>(MOST);

    public synchronized void keep(Visitor visitor, Course course) {
        kept.put(visitor.token(), course);
    }

    /** Where the visitor came from; the list as it is at first, if that is not known. */
    public synchronized Course of(Visitor visitor) {
        return kept.getOrDefault(visitor.token(), LIST);
    }
}
