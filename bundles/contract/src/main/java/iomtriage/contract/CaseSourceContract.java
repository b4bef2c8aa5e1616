package iomtriage.contract;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What is asked of a {@link CaseSource}: each entry once, never null, in one order, as often and from as many threads as asked. */
public final class CaseSourceContract {

    /** More than a pool of connections or a table of files usually has room for. */
    private static final int OPENED = 200;

    private static final int MOST_POSITIONS = 5;

    private final CaseSource source;
    private final Duration patience;
    private final List<String> findings = new ArrayList<>();

    private CaseSourceContract(CaseSource source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    /**
     * {@return everything that is wrong, each a sentence with the way out; empty if nothing is} It names no person.
     *
     * @param source what the host implements, over a caseload that is small enough to be read some twenty times
     * @param patience how long one reading may take
     */
    public static List<String> findings(CaseSource source, Duration patience) {
        CaseSourceContract contract = new CaseSourceContract(source, patience);
        contract.check();
        return List.copyOf(contract.findings);
    }

    private void check() {
        name();
        Called<List<String>> first = Called.within(patience, this::read);
        if (first.failed()) {
            findings.add(
                    "entries() " + first.fault() + " while it was read to its end. Hand over a CaseEntry.Unreadable for"
                            + " a record that cannot be made, and read in the stream's own steps.");
            return;
        }
        List<String> entries = Optional.ofNullable(first.answer()).orElse(List.of());
        nulls(entries);
        twice(entries);
        size(entries.size());
        order(entries);
        closing();
    }

    private void name() {
        Called<String> name = Called.within(patience, source::name);
        if (name.failed()) {
            findings.add("name() " + name.fault() + ". Answer with a short name.");
        } else if (name.answer() == null || name.answer().isBlank()) {
            findings.add("name() answers nothing. Give the caseload a short name for people, without personal data.");
        }
    }

    /** Every entry as its reference: positions are told in findings, references are not. */
    private List<String> read() {
        try (Stream<CaseEntry> entries = source.entries()) {
            return entries.map(CaseSourceContract::reference).toList();
        }
    }

    private static String reference(@org.jspecify.annotations.Nullable CaseEntry entry) {
        if (entry == null) {
            return "";
        }
        return entry instanceof CaseEntry.Readable readable
                ? "person " + readable.record().subject().value()
                : "unreadable " + ((CaseEntry.Unreadable) entry).reference();
    }

    private void nulls(List<String> entries) {
        List<Integer> positions = positions(entries, String::isEmpty);
        if (!positions.isEmpty()) {
            findings.add("entries() holds null at " + places(positions)
                    + ". Hand over a CaseEntry.Unreadable that says what is wrong with the record.");
        }
    }

    private void twice(List<String> entries) {
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> positions =
                positions(entries, each -> each.startsWith("person ") && seen.merge(each, 1, Integer::sum) > 1);
        if (!positions.isEmpty()) {
            findings.add("entries() holds a person a second time at " + places(positions)
                    + ". Hand over each person once: all but the first are refused.");
        }
    }

    private static List<Integer> positions(List<String> entries, java.util.function.Predicate<String> wanted) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (wanted.test(entries.get(i))) {
                positions.add(i + 1);
            }
        }
        return positions;
    }

    private static String places(List<Integer> positions) {
        String first = String.join(
                ", ",
                positions.stream()
                        .limit(MOST_POSITIONS)
                        .map(each -> "position " + each)
                        .toList());
        return positions.size() > MOST_POSITIONS
                ? first + " and " + (positions.size() - MOST_POSITIONS) + " more"
                : first;
    }

    private void size(int entries) {
        Called<OptionalLong> size = Called.within(patience, source::size);
        if (size.failed()) {
            findings.add("size() " + size.fault() + ". Answer OptionalLong.empty() where it is not known at once.");
        } else if (size.answer() == null) {
            findings.add("size() answers null. Answer OptionalLong.empty() where it is not known.");
        } else if (size.answer().isPresent() && size.answer().getAsLong() != entries) {
            findings.add("size() answers " + size.answer().getAsLong() + ", but entries() holds " + entries
                    + ". Answer OptionalLong.empty() where the number may have changed.");
        }
    }

    private void order(List<String> entries) {
        Called<List<String>> again = Called.within(patience, this::read);
        if (again.failed()) {
            findings.add(
                    "entries() " + again.fault() + " when it was called a second time. Make a new stream each time.");
        } else if (!entries.equals(again.answer())) {
            findings.add("entries() holds other entries, or the same in another order, the second time. Order them by"
                    + " something that does not change, for example the person's reference.");
        } else if (Called.atOnce(patience, this::read).stream()
                .anyMatch(each -> each.failed() || !entries.equals(each.answer()))) {
            findings.add(
                    "entries() goes wrong when several threads read at once. Let the streams share nothing that one of"
                            + " them changes.");
        } else {
            parallel(entries);
        }
    }

    private void parallel(List<String> entries) {
        Called<List<String>> parallel = Called.within(patience, () -> {
            try (Stream<CaseEntry> stream = source.entries().parallel()) {
                return stream.map(CaseSourceContract::reference).toList();
            }
        });
        if (parallel.failed() || !entries.equals(parallel.answer())) {
            findings.add("entries() goes wrong when its stream is traversed in parallel"
                    + (parallel.failed() ? ": it " + parallel.fault() : "")
                    + ". Let the stream's steps depend on nothing but their own element.");
        }
    }

    private void closing() {
        AtomicInteger opened = new AtomicInteger();
        Called<Boolean> many = Called.within(patience.multipliedBy(2), () -> {
            for (int i = 0; i < OPENED; i++) {
                try (Stream<CaseEntry> entries = source.entries()) {
                    entries.findFirst();
                }
                opened.incrementAndGet();
            }
            return true;
        });
        if (many.failed()) {
            findings.add("entries() " + many.fault() + " after " + opened.get()
                    + " streams had been closed before their end."
                    + " Let go of connections and files in the stream's onClose.");
        }
    }
}
