package iomtriage.http;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Counts requests and how long they took, beside what the Java runtime and its process use. Nothing in it names a person.
 * Thread-safe.
 */
public final class RequestMetrics {

    /** What {@link #text} is, as its readers ask for it. */
    public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    /** Upper ends, in seconds: the promised times are among them. */
    private static final double[] BUCKETS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5};

    private static final double NANOSECONDS = 1e9;

    /** Of this site alone: a host may keep metrics of its own. */
    private final PrometheusRegistry registry = new PrometheusRegistry();

    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Counter answers;
    private final Histogram times;
    private final Map<String, GaugeWithCallback> gauges = new HashMap<>();

    public RequestMetrics() {
        answers = Counter.builder()
                .name("iomtriage_requests_total")
                .help("Requests answered.")
                .labelNames("route", "status")
                .withoutExemplars()
                .register(registry);
        times = Histogram.builder()
                .name("iomtriage_request_seconds")
                .help("How long requests took.")
                .labelNames("route")
                .classicOnly()
                .classicUpperBounds(BUCKETS)
                .withoutExemplars()
                .register(registry);
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    /** @param route a path of ours, never one that was sent */
    public void answered(String route, int status, long nanoseconds) {
        answers.labelValues(route, String.valueOf(status)).inc();
        times.labelValues(route).observe(nanoseconds / NANOSECONDS);
    }

    /** A number that is asked for whenever someone reads the metrics; one of the same name takes its place. */
    public synchronized void gauge(String name, String help, DoubleSupplier value) {
        Optional.ofNullable(gauges.remove(name)).ifPresent(registry::unregister);
        gauges.put(
                name,
                GaugeWithCallback.builder()
                        .name(name)
                        .help(help)
                        .callback(answer -> answer.call(value.getAsDouble()))
                        .register(registry));
    }

    /** Numbers that are asked for whenever someone reads the metrics, each by the value of a label that it goes by. */
    public synchronized void gauges(String name, String help, String label, Supplier<Map<String, Double>> values) {
        Optional.ofNullable(gauges.remove(name)).ifPresent(registry::unregister);
        gauges.put(
                name,
                GaugeWithCallback.builder()
                        .name(name)
                        .help(help)
                        .labelNames(label)
                        .callback(answer -> values.get().forEach((key, value) -> answer.call(value, key)))
                        .register(registry));
    }

    /** Everything counted so far, in Prometheus text form. */
    public byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory cannot fail.", impossible);
        }
        return text.toByteArray();
    }
}
