package iomtriage.benchmarks.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Many visitors at once, each asking for the next page some time after the one before has come: a person reads between
 * clicks. Only ever on this machine.
 */
final class Visitors {

    private static final int SENDERS = 20;

    private final CasebookProcess casebook;
    private final String base;

    Visitors(CasebookProcess casebook) throws IOException {
        this.casebook = casebook;
        this.base = "http://127.0.0.1:" + casebook.port();
    }

    String base() {
        return base;
    }

    /** Signs in; the cookie of the session. */
    String signIn(String user) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("user=" + user + "&password=" + CasebookProcess.PASSWORD))
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        String cookie = answer.headers()
                .firstValue("set-cookie")
                .orElseThrow(() -> new IllegalStateException("Signing in failed with status " + answer.statusCode()));
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /**
     * @param visitors how many at once
     * @param pause most milliseconds between an answer and the next request; the mean is half of it
     * @param next makes the next request
     */
    Times visit(String name, int visitors, int pause, int seconds, Function<SplittableRandom, Visit> next)
            throws Exception {
        return visit(name, Collections.nCopies(visitors, next), pause, seconds);
    }

    /** @param each makes the next request of each visitor */
    Times visit(String name, List<Function<SplittableRandom, Visit>> each, int pause, int seconds) throws Exception {
        SplittableRandom seeds = new SplittableRandom(20260302);
        Iterator<Function<SplittableRandom, Visit>> all = each.iterator();
        return measured(name, each.size(), start -> {
            SplittableRandom random = seeds.split();
            Function<SplittableRandom, Visit> next = all.next();
            return () -> visit(random, pause, start + seconds * 1_000_000_000L, next);
        });
    }

    /**
     * Requests that come when they come, whether or not those before have been answered; the times between are random. A
     * request that found every sender still waiting for an answer counts from when it was due; one that a sender was waiting
     * for counts from when it was sent, as how late that sender was woken is no work of the server's.
     *
     * @param perSecond how many a second on average
     */
    Times arrivals(String name, int perSecond, int seconds, Function<SplittableRandom, Visit> next) throws Exception {
        SplittableRandom random = new SplittableRandom(20260302);
        int count = perSecond * seconds;
        Visit[] requests = new Visit[count];
        long[] due = new long[count];
        long gap = 0;
        for (int i = 0; i < count; i++) {
            requests[i] = next.apply(random);
            gap += (long) (-Math.log(1 - random.nextDouble()) * 1e9 / perSecond);
            due[i] = gap;
        }
        AtomicInteger taken = new AtomicInteger();
        return measured(name, SENDERS, start -> () -> send(requests, due, start, taken));
    }

    /** @param work what each thread does, made from the moment at which all start, in nanoseconds */
    private Times measured(String name, int count, LongFunction<Callable<List<Long>>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        MachineTime machine = MachineTime.now();
        Duration before = casebook.processorTime();
        long start = System.nanoTime();
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            running.add(threads.submit(work.apply(start)));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> each : running) {
            all.addAll(each.get());
        }
        threads.shutdown();
        long[] good = all.stream()
                .filter(time -> time >= 0)
                .mapToLong(Long::longValue)
                .toArray();
        double elapsed = (System.nanoTime() - start) / 1e9;
        Duration processor = casebook.processorTime().minus(before);
        double taken = MachineTime.now().takenSince(machine);
        return Times.of(name, good, all.size() - good.length, elapsed, processor, taken);
    }

    private List<Long> send(Visit[] requests, long[] due, long start, AtomicInteger taken) throws IOException {
        List<Long> times = new ArrayList<>();
        for (int i = taken.getAndIncrement(); i < requests.length; i = taken.getAndIncrement()) {
            long at = waitedFor(start + due[i]);
            boolean answered = requests[i].isAnswered();
            times.add(answered ? System.nanoTime() - at : -1);
        }
        return times;
    }

    /** Waits, if it is not too late; from when what was due then counts. */
    private static long waitedFor(long due) {
        long now = System.nanoTime();
        if (now >= due) {
            return due;
        }
        while (now < due) {
            LockSupport.parkNanos(due - now);
            now = System.nanoTime();
        }
        return now;
    }

    private List<Long> visit(SplittableRandom random, int pause, long end, Function<SplittableRandom, Visit> next)
            throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        pause(random, pause, end);
        while (System.nanoTime() < end) {
            Visit visit = next.apply(random);
            long before = System.nanoTime();
            boolean answered = visit.isAnswered();
            times.add(answered ? System.nanoTime() - before : -1);
            pause(random, pause, end);
        }
        return times;
    }

    /** Nobody is waited for who reads past the end. */
    private static void pause(SplittableRandom random, int most, long end) throws InterruptedException {
        long left = Math.max(0, (end - System.nanoTime()) / 1_000_000);
        Thread.sleep(Math.min(random.nextInt(most + 1), left));
    }
}
