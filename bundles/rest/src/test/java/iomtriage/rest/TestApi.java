package iomtriage.rest;

import iomtriage.http.Dispatcher;
import iomtriage.http.RequestMetrics;
import iomtriage.http.WebApplication;
import iomtriage.lists.TestLists;
import iomtriage.rest.health.Health;
import java.nio.file.Path;
import java.util.List;

/** The HTTP interface over simulated people and a real store. */
public class TestApi extends TestLists {

    public final RestApi api;
    public final RequestMetrics metrics = new RequestMetrics();
    public final Health health;

    /** What the server calls. */
    public Dispatcher front;

    public TestApi(Path folder, int people) {
        super(folder, people);
        api = new RestApi(desk, keys, reader, caseloads);
        health = new Health(desk, metrics, () -> true);
        front = dispatcher(List.of(api, health));
    }

    public TestApi(Path folder, Setting setting) {
        super(folder, setting);
        api = new RestApi(desk, keys, reader, caseloads);
        health = new Health(desk, metrics, () -> true);
        front = dispatcher(List.of(api, health));
    }

    protected final Dispatcher dispatcher(List<WebApplication> applications) {
        return new Dispatcher(applications, metrics, System::nanoTime);
    }
}
