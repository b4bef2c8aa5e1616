package iomtriage.integration.hosts.inside;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** What of this process must not grow: threads, class loaders, open files. */
public final class Growth {

    private final List<WeakReference<ClassLoader>> given = new ArrayList<>();

    /** Notes class loaders that are to go once their bundles were refreshed. */
    public void note(Iterable<ClassLoader> loaders) {
        loaders.forEach(loader -> given.add(new WeakReference<>(loader)));
    }

    /** Measures, once everything that can go has gone. */
    public void measure(String when, Properties results) throws JMException, InterruptedException {
        // What is held softly goes at once: the process runs with SoftRefLRUPolicyMSPerMB=0.
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        results.setProperty(
                "loaders." + when,
                String.valueOf(given.stream()
                        .map(Reference::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()));
        results.setProperty(
                "threads." + when,
                String.valueOf(ManagementFactory.getThreadMXBean().getThreadCount()));
        results.setProperty(
                "names." + when,
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .sorted()
                        .collect(Collectors.joining(";")));
        results.setProperty("files." + when, String.valueOf(files()));
    }

    private static Object files() throws JMException {
        return ManagementFactory.getPlatformMBeanServer()
                .getAttribute(new ObjectName("java.lang:type=OperatingSystem"), "OpenFileDescriptorCount");
    }
}
