package iomtriage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.HostIdentity;
import iomtriage.api.identity.RequestFacts;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.review.DecisionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hosts that are wrong in one way each are told so in words; hosts that are right are told nothing. */
class ContractTest {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final SubjectId KNOWN = new SubjectId("A-1");

    @Test
    void soundHostsAreToldNothing() {
        assertThat(CaseSourceContract.findings(ReadmeTest.sound(), Duration.ofSeconds(10)))
                .isEmpty();
        assertThat(CaseAccessContract.findings(ReadmeTest.opening("A-1"), ReadmeTest.SAM, KNOWN, Duration.ofSeconds(5)))
                .isEmpty();
        assertThat(CaseDirectoryContract.findings(directory(), KNOWN, Duration.ofSeconds(5)))
                .isEmpty();
        assertThat(HostIdentityContract.findings(cookies(), request("session", "s-1"), "sam", Duration.ofSeconds(5)))
                .isEmpty();
        assertThat(DecisionListenerContract.findings((entry, review) -> {}, Duration.ofSeconds(5)))
                .isEmpty();
    }

    @Test
    void nullsAndPeopleHandedOverTwiceAreToldByPosition() {
        CaseEntry one = new CaseEntry.Readable(ReadmeTest.person("A-1"));
        List<CaseEntry> entries = new ArrayList<>(Arrays.asList(one, null, one));

        assertThat(CaseSourceContract.findings(source(OptionalLong.of(2), entries::stream), SHORT))
                .anySatisfy(each -> assertThat(each).startsWith("entries() holds null at position 2."))
                .anySatisfy(
                        each -> assertThat(each).startsWith("entries() holds a person a second time at position 3."))
                .anySatisfy(each -> assertThat(each).startsWith("size() answers 2, but entries() holds 3."))
                .noneMatch(each -> each.contains("A-1"));
    }

    @Test
    void anOrderThatChangesIsTold() {
        List<CaseEntry> entries = new ArrayList<>(ReadmeTest.sound().entries().toList());
        Random random = new Random(1);

        assertThat(CaseSourceContract.findings(
                        source(OptionalLong.empty(), () -> {
                            Collections.shuffle(entries, random);
                            Collections.swap(entries, 0, 1 + random.nextInt(2));
                            return List.copyOf(entries).stream();
                        }),
                        SHORT))
                .anySatisfy(each -> assertThat(each).contains("in another order"));
    }

    @Test
    void aStreamThatCanBeReadOnceIsTold() {
        Stream<CaseEntry> once = ReadmeTest.sound().entries();

        assertThat(CaseSourceContract.findings(source(OptionalLong.empty(), () -> once), SHORT))
                .anySatisfy(each -> assertThat(each).contains("called a second time", "Make a new stream"));
    }

    @Test
    void readingThatSharesSomethingBetweenThreadsIsTold() {
        AtomicInteger readers = new AtomicInteger();

        assertThat(CaseSourceContract.findings(
                        source(OptionalLong.empty(), () -> {
                            if (readers.incrementAndGet() > 1) {
                                throw new IllegalStateException("one reader at a time");
                            }
                            return ReadmeTest.sound()
                                    .entries()
                                    .peek(ContractTest::pause)
                                    .onClose(readers::decrementAndGet);
                        }),
                        Duration.ofSeconds(5)))
                .anySatisfy(each -> assertThat(each).contains("several threads read at once"));
    }

    @Test
    void connectionsThatAreKeptAreTold() {
        AtomicInteger pool = new AtomicInteger(100);

        assertThat(CaseSourceContract.findings(
                        source(OptionalLong.empty(), () -> {
                            if (pool.decrementAndGet() < 0) {
                                throw new IllegalStateException("no connection is left");
                            }
                            return ReadmeTest.sound().entries();
                        }),
                        Duration.ofSeconds(5)))
                .singleElement()
                .asString()
                .contains("streams had been closed before their end", "onClose");
    }

    @Test
    void aSourceThatBlocksIsTold() {
        assertThat(CaseSourceContract.findings(
                        source(
                                OptionalLong.empty(),
                                () -> ReadmeTest.sound().entries().peek(each -> forever())),
                        SHORT))
                .anySatisfy(each -> assertThat(each).contains("did not answer within 500 ms"));
    }

    @Test
    void accessThatAnswersNothingOpensTheUnknownOrIsSlowIsTold() {
        assertThat(CaseAccessContract.findings(access(() -> null), ReadmeTest.SAM, KNOWN, SHORT))
                .anySatisfy(each -> assertThat(each).startsWith("to() answers null."));
        assertThat(CaseAccessContract.findings(access(() -> Access.OPEN), ReadmeTest.SAM, KNOWN, SHORT))
                .anySatisfy(
                        each -> assertThat(each).contains("opens the case of a person whom the host does not know"));
        assertThat(CaseAccessContract.findings(
                        access(() -> {
                            pause(null);
                            return Access.NONE;
                        }),
                        ReadmeTest.SAM,
                        KNOWN,
                        SHORT))
                .anySatisfy(each -> assertThat(each).startsWith("to() is slow"));
    }

    @Test
    void aDirectoryThatIsWrongIsTold() {
        CaseDirectory empty = subject -> Optional.empty();
        CaseDirectory failing = subject -> {
            throw new IllegalArgumentException(subject.value());
        };

        assertThat(CaseDirectoryContract.findings(empty, KNOWN, SHORT))
                .singleElement()
                .asString()
                .contains("answers with nobody");
        assertThat(CaseDirectoryContract.findings(failing, KNOWN, SHORT))
                .hasSize(2)
                .allSatisfy(each ->
                        assertThat(each).contains("IllegalArgumentException").doesNotContain("A-1"));
    }

    @Test
    void anIdentityThatBelievesAHeaderIsTold() {
        HostIdentity believing = request -> request.header("X-Remote-User").map(id -> ReadmeTest.SAM);

        assertThat(HostIdentityContract.findings(believing, request("session", "s-1"), "sam", SHORT))
                .anySatisfy(each -> assertThat(each).contains("believes the header X-Remote-User"))
                .anySatisfy(each -> assertThat(each).contains("does not know the user"));
        assertThat(HostIdentityContract.findings(
                        request -> Optional.of(ReadmeTest.SAM), request("session", "s-1"), "sam", SHORT))
                .anySatisfy(each -> assertThat(each).contains("everyone would be signed in"));
    }

    @Test
    void aListenerThatFailsOrTakesAnEntryOnceOnlyIsTold() {
        Set<Long> known = Collections.synchronizedSet(new HashSet<>());
        DecisionListener once = (entry, review) -> {
            if (!known.add(entry.stamp().number())) {
                throw new IllegalStateException("a second time");
            }
        };

        assertThat(DecisionListenerContract.findings(once, SHORT))
                .singleElement()
                .asString()
                .contains("told of the same entry a second time");
        assertThat(DecisionListenerContract.findings((entry, review) -> forever(), SHORT))
                .allSatisfy(each -> assertThat(each).contains("did not answer within 500 ms"));
    }

    @Test
    void everythingIsToldAtOnce() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Contract.holds(List.of("one.", "two.")))
                .withMessage("2 faults in what the host implements:\n- one.\n- two.");
    }

    private static CaseSource source(OptionalLong size, Supplier<Stream<CaseEntry>> entries) {
        return new CaseSource() {
            @Override
            public String name() {
                return "north";
            }

            @Override
            public OptionalLong size() {
                return size;
            }

            @Override
            public Stream<CaseEntry> entries() {
                return entries.get();
            }
        };
    }

    private static CaseAccess access(Supplier<Access> answer) {
        return new CaseAccess() {
            @Override
            public Access to(User user, SubjectId subject) {
                return answer.get();
            }

            @Override
            public boolean gangIntelligence(User user) {
                return false;
            }
        };
    }

    private static CaseDirectory directory() {
        return subject -> subject.equals(KNOWN) ? Optional.of(ReadmeTest.person("A-1")) : Optional.empty();
    }

    private static HostIdentity cookies() {
        return request -> request.cookie("session").filter("s-1"::equals).map(session -> ReadmeTest.SAM);
    }

    private static RequestFacts request(String cookie, String value) {
        return new RequestFacts() {
            @Override
            public Optional<String> header(String name) {
                return Optional.empty();
            }

            @Override
            public Optional<String> cookie(String name) {
                return name.equals(cookie) ? Optional.of(value) : Optional.empty();
            }

            @Override
            public String remoteAddress() {
                return "127.0.0.1";
            }
        };
    }

    private static void pause(CaseEntry unused) {
        sleep(20);
    }

    private static void forever() {
        sleep(60_000);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
