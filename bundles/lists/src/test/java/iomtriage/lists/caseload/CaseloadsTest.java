package iomtriage.lists.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.lists.JsonLines;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.SimulatedPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseloadsTest {

    private static final CaseSource HOSTS =
            SimulatedPeople.source(SimulatedPeople.readable(SimulatedPeople.people(3, 1)));

    @TempDir
    Path folder;

    private Optional<CaseSource> inView = Optional.empty();
    private Caseloads caseloads;

    @BeforeEach
    void open() {
        caseloads = withHost(Optional.empty());
    }

    @AfterEach
    void close() {
        caseloads.close();
    }

    private Caseloads withHost(Optional<CaseSource> host) {
        return new Caseloads(
                new Inbox(folder.resolve("area"), new JsonCaseRecordReader(), 10), () -> host, () -> inView);
    }

    @Test
    void theHostsOwnCaseloadComesFirstUnlessAnotherIsNamed() {
        caseloads = withHost(Optional.of(HOSTS));
        ReceivedCaseload sent = receive(1);

        assertThat(caseloads.take(Optional.empty())).contains(HOSTS);
        assertThat(caseloads.take(Optional.of(sent.id()))).contains(sent);
        assertThat(caseloads.take(Optional.of("another"))).isEmpty();
    }

    @Test
    void withoutOneOfTheHostsTheNewestIsTaken() {
        assertThat(caseloads.take(Optional.empty())).isEmpty();
        receive(1);
        ReceivedCaseload newest = receive(2);

        assertThat(caseloads.take(Optional.empty())).contains(newest);
    }

    @Test
    void whatAListIsBeingMadeOfIsKeptUntilItIsGivenBack() throws IOException {
        ReceivedCaseload first = receive(1);
        caseloads.take(Optional.of(first.id()));
        caseloads.take(Optional.of(first.id()));
        receive(2);

        caseloads.giveBack(first);
        assertThat(caseloads.find(first.id())).contains(first);
        assertThat(first.entries()).hasSize(5);
        caseloads.giveBack(first);
        assertThat(caseloads.find(first.id())).isEmpty();
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void theOneInViewGoesWhenAnotherListComesIntoView() {
        ReceivedCaseload first = receive(1);
        inView = Optional.of(first);
        receive(2);
        receive(3);
        assertThat(caseloads.find(first.id())).isPresent();

        inView = Optional.of(HOSTS);
        caseloads.giveBack(HOSTS);

        assertThat(caseloads.find(first.id())).isEmpty();
    }

    @Test
    void whatCannotBePutOnRecordIsNotKept() throws IOException {
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> caseloads.receive(new CaseloadName("north"), people(1), received -> {
                    throw new StoreUnavailableException(new IOException("gone"));
                }));
        assertThat(files()).isZero();
        assertThat(caseloads.take(Optional.empty())).isEmpty();
    }

    @Test
    void aThirdAtOnceIsAskedToWait() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        CountDownLatch enough = new CountDownLatch(1);
        ExecutorService senders = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            senders.execute(() -> caseloads.receive(new CaseloadName("slow"), people(1), received -> {
                both.countDown();
                awaitQuietly(enough);
            }));
        }
        both.await();

        assertThatExceptionOfType(CaseloadRefusedException.class)
                .isThrownBy(() -> receive(3))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CaseloadRefusedException.Reason.BUSY));
        enough.countDown();
        senders.shutdown();
        assertThat(senders.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(receive(3)).isNotNull();
    }

    @Test
    void afterTheCloseNothingIsKeptAndNothingIsLeft() {
        receive(1);
        caseloads.close();

        assertThat(folder.resolve("area")).doesNotExist();
        assertThatExceptionOfType(CaseloadRefusedException.class).isThrownBy(() -> receive(2));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private ReceivedCaseload receive(long seed) {
        return caseloads.receive(new CaseloadName("north"), people(seed), received -> {});
    }

    private static InputStream people(long seed) {
        return new ByteArrayInputStream(JsonLines.of(SimulatedPeople.people(5, seed)));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("area"))) {
            return files.count();
        }
    }
}
