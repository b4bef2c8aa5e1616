package iomtriage.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class WithoutStoreTest {

    @Test
    void whereNoStoreIsConfiguredTheLogSaysSoAndTheWayOut() throws InterruptedException {
        BlockingQueue<LogRecord> logged = new LinkedBlockingQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger log = Logger.getLogger(WithoutStore.class.getName());
        log.addHandler(handler);
        WithoutStore component = new WithoutStore(Duration.ofMillis(10));
        try {
            LogRecord entry = logged.poll(30, TimeUnit.SECONDS);

            assertThat(entry).isNotNull();
            assertThat(entry.getMessage()).startsWith("There is no store").contains("\"url\"", "iomtriage.store");
        } finally {
            component.close();
            log.removeHandler(handler);
        }
    }
}
