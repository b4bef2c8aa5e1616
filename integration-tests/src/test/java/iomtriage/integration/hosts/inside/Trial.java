package iomtriage.integration.hosts.inside;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Puts a host through what a host goes through in years, and writes down what came of it. It uses the framework alone, so that
 * refreshing the bundles under trial does not stop it.
 */
public final class Trial implements BundleActivator {

    static final String ROLE = "trial.role";
    static final String CASE_HOST = "case-host";
    private static final String OURS = "iomtriage.";
    private static final int TRIES = 600;

    private final Growth growth = new Growth();

    @Override
    public void start(BundleContext context) {
        Thread thread = new Thread(() -> run(context), "trial");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {
        // The process ends with it.
    }

    private void run(BundleContext context) {
        Steps steps = new Steps(
                context.getProperty("trial.folder"),
                context.getProperty("trial.packs"),
                context.getBundle(0).getSymbolicName() + " "
                        + context.getBundle(0).getVersion());
        try {
            attempt(context, steps);
        } catch (Exception | Error failed) {
            steps.failed(failed);
        }
        try {
            steps.write();
        } catch (IOException unwritable) {
            unwritable.printStackTrace();
        }
    }

    private void attempt(BundleContext context, Steps steps) throws Exception {
        Steps.Host host = line -> ask(context, line);
        long started = steps.started();
        steps.begin(host, started);
        steps.first(host);
        int rounds = Integer.parseInt(context.getProperty("trial.rounds"));
        for (int round = 1; round <= rounds; round++) {
            again(context);
            steps.begin(host, started);
            steps.again(host, round);
            growth.measure(String.valueOf(round), steps.results());
        }
    }

    /** Stops, starts, updates and refreshes every bundle under trial. */
    private void again(BundleContext context) throws BundleException, InterruptedException {
        List<Bundle> ours = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith(OURS))
                .toList();
        growth.note(loaders(ours));
        List<Bundle> backwards = new ArrayList<>(ours);
        Collections.reverse(backwards);
        for (Bundle bundle : backwards) {
            bundle.stop();
        }
        for (Bundle bundle : ours) {
            bundle.start();
        }
        for (Bundle bundle : ours) {
            bundle.update();
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        FrameworkListener told = event -> refreshed.countDown();
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(ours, told);
        if (!refreshed.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The bundles were not refreshed.");
        }
        for (Bundle bundle : ours) {
            bundle.start();
        }
    }

    private static List<ClassLoader> loaders(List<Bundle> bundles) {
        return bundles.stream()
                .map(bundle -> bundle.adapt(BundleWiring.class))
                .filter(wiring -> wiring != null)
                .map(BundleWiring::getClassLoader)
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String ask(BundleContext context, String line) throws InterruptedException, InvalidSyntaxException {
        for (int i = 0; i < TRIES; i++) {
            Collection<ServiceReference<Function>> found =
                    context.getServiceReferences(Function.class, "(" + ROLE + "=" + CASE_HOST + ")");
            for (ServiceReference<Function> reference : found) {
                Function<String, String> host = context.getService(reference);
                try {
                    return host.apply(line);
                } finally {
                    context.ungetService(reference);
                }
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The host's bundle is not there to " + line);
    }
}
