package iomtriage.pages.form;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.http.Form;
import iomtriage.records.memory.RecentlyUsed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What people sent that is not on record yet: because something is wrong with it, because it is still to be confirmed, or because
 * their session had ended. It is shown to them alone when they open the form again. Kept in memory. Thread-safe.
 */
public final class Drafts {

    private static final int MOST = 2_000;
    private static final Duration KEPT = Duration.ofHours(12);

    private record Key(String userId, String path, String reference) {}

    private record Draft(Form form, Instant at) {}

    private final InstantSource clock;
    private final Map<Key, Draft> drafts;
    private final String root;

    public Drafts(InstantSource clock) {
        this(clock, new RecentlyUsed<>(MOST), "");
    }

    private Drafts(InstantSource clock, Map<Key, Draft> drafts, String root) {
        this.clock = clock;
        this.drafts = drafts;
        this.root = root;
    }

    /** The same for forms whose paths are below another. */
    public Drafts below(String path) {
        return new Drafts(clock, drafts, path);
    }

    /** @param path where the form is sent, a path of ours */
    public void keep(String userId, String path, Form form) {
        synchronized (drafts) {
            drafts.put(key(userId, path, form), new Draft(form, clock.instant()));
        }
    }

    public void drop(String userId, String path, Form form) {
        synchronized (drafts) {
            drafts.remove(key(userId, path, form));
        }
    }

    /** Drops what anybody wrote about a person, in whichever area. */
    public void forget(SubjectId subject) {
        synchronized (drafts) {
            drafts.keySet().removeIf(key -> key.reference().equals(subject.value()));
        }
    }

    private Key key(String userId, String path, Form form) {
        return new Key(userId, root + path, form.text("ref"));
    }

    /** What someone sent about a person last; empty if it is on record, or too old. */
    public Optional<Form> find(String userId, String path, String reference) {
        synchronized (drafts) {
            return Optional.ofNullable(drafts.get(new Key(userId, root + path, reference)))
                    .filter(draft -> draft.at().plus(KEPT).isAfter(clock.instant()))
                    .map(Draft::form);
        }
    }
}
