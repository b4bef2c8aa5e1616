package iomtriage.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseEntriesTest {

    private static final int PEOPLE = 3_000;
    private static final Finding FINDING =
            new Finding(FindingCode.MISSING_FIELD, "disposal.kind", "It is null.", "Hand over a value.");

    private record Source(Supplier<Stream<CaseEntry>> all) implements CaseSource {

        @Override
        public String name() {
            return "north";
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public Stream<CaseEntry> entries() {
            return all.get();
        }
    }

    private static CaseEntry person(int number) {
        return new CaseEntry.Readable(CaseRecord.of(new SubjectId("S-" + number), LocalDate.of(1990, 1, 1), Sex.MALE)
                .build());
    }

    /** As a host's step that makes a record would: for some people it fails. */
    private static CaseEntry step(int number, Set<Integer> failing) {
        if (failing.contains(number)) {
            throw new IllegalStateException("The name of somebody");
        }
        return person(number);
    }

    private static List<Integer> numbers() {
        return IntStream.range(0, PEOPLE).boxed().toList();
    }

    private static List<CaseEntry> read(Supplier<Stream<CaseEntry>> all, boolean inParallel) {
        try (Stream<CaseEntry> entries = CaseEntries.of(new Source(all))) {
            return inParallel
                    ? entries.parallel().toList()
                    : entries.sequential().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRecordThatTheSourceFailsAtCostsThatRecordOnly(boolean inParallel) {
        for (Set<Integer> failing : List.of(
                Set.of(0), Set.of(PEOPLE - 1), Set.of(17, 18, 255, 256, 257, 1_023, 1_024), Set.copyOf(numbers()))) {
            List<CaseEntry> read = read(() -> numbers().stream().map(number -> step(number, failing)), inParallel);

            assertThat(read).hasSize(PEOPLE);
            for (int number : numbers()) {
                if (failing.contains(number)) {
                    CaseEntry.Unreadable refused = (CaseEntry.Unreadable) read.get(number);
                    assertThat(CaseEntries.reference(refused.reference(), number + 1))
                            .isEqualTo("entry " + (number + 1));
                    assertThat(refused.findings()).hasSize(1);
                    assertThat(refused.findings().get(0).message())
                            .contains("java.lang.IllegalStateException at " + CaseEntriesTest.class.getName() + ":")
                            .doesNotContain("name of somebody");
                } else {
                    assertThat(read.get(number)).isEqualTo(person(number));
                }
            }
        }
    }

    /** Its stream knows its size, but does not count down. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void soItIsWithACollectionOfAnotherKind(boolean inParallel) {
        Set<Integer> few = new LinkedHashSet<>(numbers().subList(0, 100));

        List<CaseEntry> read = read(() -> few.stream().map(number -> step(number, Set.of(3, 99))), inParallel);

        assertThat(read).hasSize(100);
        assertThat(read.stream().filter(CaseEntry.Unreadable.class::isInstance)).hasSize(2);
    }

    @Test
    void aRecordThatWasRefusedWhereItWasBuiltSaysWhy() {
        CaseEntry.Unreadable refused = (CaseEntry.Unreadable) read(
                        () -> Stream.of(1, 2).map(number -> {
                            throw new CaseRecordRefusedException(List.of(FINDING));
                        }),
                        false)
                .get(0);

        assertThat(refused.findings()).containsExactly(FINDING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nullCostsThatRecordOnlyWhateverTheStream(boolean inParallel) {
        Supplier<Stream<CaseEntry>> iterated = () -> iterated(numbers().stream()
                .map(number -> number == 700 ? null : person(number))
                .collect(Collectors.toList())
                .iterator());

        List<CaseEntry> read = read(iterated, inParallel);

        assertThat(read).hasSize(PEOPLE);
        assertThat(((CaseEntry.Unreadable) read.get(700)).findings().stream().map(Finding::message))
                .containsExactly("record: The case system handed over null in its place."
                        + " Correct the case source, and rank again.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whereOthersMayBeLostWithItReadingEnds(boolean inParallel) {
        List<Supplier<Stream<CaseEntry>>> unsafe = List.of(
                // An area's people behind the one that fails would be gone.
                () -> Stream.of(0, 1, 2).flatMap(area -> numbers().stream().map(number -> step(number, Set.of(700)))),
                () -> iterated(breaking(700)),
                // It claims to have more than it gives.
                () -> StreamSupport.stream(Spliterators.spliterator(breaking(100), 200, 0), false));
        for (Supplier<Stream<CaseEntry>> all : unsafe) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> read(all, inParallel))
                    .withStackTraceContaining("The caseload \"north\" cannot be read to its end: its source failed"
                            + " (java.lang.IllegalStateException at ");
        }
    }

    @Test
    void aSourceThatSaysThatItCannotBeReadIsTakenAtItsWord() {
        UncheckedIOException gone = new UncheckedIOException(new IOException("The server is away."));

        assertThatThrownBy(() -> read(
                        () -> numbers().stream().map(number -> {
                            throw gone;
                        }),
                        false))
                .isSameAs(gone);
    }

    @Test
    void theSourcesOwnStreamIsClosed() {
        AtomicBoolean closed = new AtomicBoolean();

        read(() -> Stream.of(person(1)).onClose(() -> closed.set(true)), false);

        assertThat(closed).isTrue();
    }

    private static Stream<CaseEntry> iterated(Iterator<CaseEntry> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false);
    }

    /** Fails once, and then says that there is no more. */
    private static Iterator<CaseEntry> breaking(int after) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next <= after;
            }

            @Override
            public CaseEntry next() {
                if (next > after) {
                    throw new NoSuchElementException();
                }
                return step(next++, Set.of(after));
            }
        };
    }
}
