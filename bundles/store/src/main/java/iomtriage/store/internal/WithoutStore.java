package iomtriage.store.internal;

import iomtriage.reviews.audit.JournalHealth;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Says in the log that no store was configured: what waits for one waits without a word. */
@Component(
        service = {},
        immediate = true)
public final class WithoutStore {

    private static final System.Logger LOG = System.getLogger(WithoutStore.class.getName());
    /** A configuration may come a moment after the bundles. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable JournalHealth store;

    private final Duration patience;
    private final Thread waiting;

    @Activate
    public WithoutStore() {
        this(PATIENCE);
    }

    WithoutStore(Duration patience) {
        this.patience = patience;
        waiting = new Thread(this::await, "iomtriage-without-store");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void await() {
        try {
            Thread.sleep(patience.toMillis());
        } catch (InterruptedException gone) {
            return;
        }
        if (store == null) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "There is no store: no decision can be taken, and neither the pages nor the HTTP interface start. Name one"
                            + " as \"url\" in the configuration " + StoreConfiguration.PID
                            + "; if it is named, the log says above why it did not open.");
        }
    }

    @Deactivate
    void close() {
        waiting.interrupt();
    }
}
