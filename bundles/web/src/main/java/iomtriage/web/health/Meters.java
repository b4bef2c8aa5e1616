package iomtriage.web.health;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests and how long they took, in Prometheus text form. Thread-safe. */
public final class Meters {

    /** Upper ends, in seconds: the promised times are among them. */
    private static final double[] BUCKETS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5};

    private record Series(String route, int status) {}

    private static final class Times {
        private final LongAdder[] buckets = new LongAdder[BUCKETS.length];
        private final LongAdder count = new LongAdder();
        private final LongAdder nanoseconds = new LongAdder();

        Times() {
            for (int i = 0; i < buckets.length; i++) {
                buckets[i] = new LongAdder();
            }
        }
    }

    private final Map<String, Times> times = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();

    /** @param route a path of ours, never one that was sent */
    public void answered(String route, int status, long nanoseconds) {
        Times known = times.computeIfAbsent(route, none -> new Times());
        known.count.increment();
        known.nanoseconds.add(nanoseconds);
        for (int i = 0; i < BUCKETS.length; i++) {
            if (nanoseconds <= BUCKETS[i] * 1e9) {
                known.buckets[i].increment();
            }
        }
        Series series = new Series(route, status);
        answers.computeIfAbsent(
                        "{route=\"" + series.route() + "\",status=\"" + series.status() + "\"}",
                        none -> new LongAdder())
                .increment();
    }

    /** Everything counted so far. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("# HELP iomtriage_requests_total Requests answered.\n# TYPE iomtriage_requests_total counter\n");
        answers.forEach((labels, count) -> text.append("iomtriage_requests_total")
                .append(labels)
                .append(' ')
                .append(count.sum())
                .append('\n'));
        text.append("# HELP iomtriage_request_seconds How long requests took.\n"
                + "# TYPE iomtriage_request_seconds histogram\n");
        times.forEach((route, each) -> histogram(text, route, each));
        return text.toString();
    }

    private static void histogram(StringBuilder text, String route, Times times) {
        String label = "{route=\"" + route + "\"";
        for (int i = 0; i < BUCKETS.length; i++) {
            text.append("iomtriage_request_seconds_bucket")
                    .append(label)
                    .append(",le=\"")
                    .append(BUCKETS[i])
                    .append("\"} ")
                    .append(times.buckets[i].sum())
                    .append('\n');
        }
        text.append("iomtriage_request_seconds_bucket")
                .append(label)
                .append(",le=\"+Inf\"} ")
                .append(times.count.sum())
                .append('\n');
        text.append("iomtriage_request_seconds_sum")
                .append(label)
                .append("} ")
                .append(String.format(Locale.ROOT, "%.6f", times.nanoseconds.sum() / 1e9))
                .append('\n');
        text.append("iomtriage_request_seconds_count")
                .append(label)
                .append("} ")
                .append(times.count.sum())
                .append('\n');
    }
}
