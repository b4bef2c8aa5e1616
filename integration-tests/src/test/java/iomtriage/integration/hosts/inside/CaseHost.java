package iomtriage.integration.hosts.inside;

import java.util.Hashtable;
import java.util.function.Function;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** A case system's bundle: compiled against the API, wired to its bundle. It answers {@link Trial}, which knows no class of ours. */
public final class CaseHost implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        CaseSystem system = new CaseSystem(new Registry(context));
        Function<String, String> answers = system::answer;
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(Trial.ROLE, Trial.CASE_HOST);
        context.registerService(Function.class, answers, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // What it registered goes with it.
    }

    /** Services as a bundle finds and offers them. */
    private record Registry(BundleContext context) implements CaseSystem.Services {

        private static final int TRIES = 600;

        @Override
        public <T> T get(Class<T> type) {
            for (int i = 0; i < TRIES; i++) {
                ServiceReference<T> reference = context.getServiceReference(type);
                T service = reference == null ? null : context.getService(reference);
                if (service != null) {
                    return service;
                }
                pause();
            }
            throw new IllegalStateException(type.getName() + " did not come");
        }

        private static void pause() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped", stopped);
            }
        }

        @Override
        public <T> void offer(Class<T> type, T service) {
            context.registerService(type, service, null);
        }
    }
}
