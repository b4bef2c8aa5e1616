package iomtriage.store.erasure;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.StoredEntry;
import iomtriage.reviews.personal.NamedPerson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Audit entries that name a person and are not about them.
 *
 * @param looking those that are about nobody and only say what someone looked for: they are erased with the person
 * @param aboutOthers numbers of all others
 */
record Mentions(List<StoredEntry> looking, List<Long> aboutOthers) {

    static Mentions of(Connection connection, SubjectId subject) throws SQLException {
        NamedPerson person = new NamedPerson(subject);
        List<StoredEntry> looking = new ArrayList<>();
        List<Long> aboutOthers = new ArrayList<>();
        SomeEntries perhaps = new SomeEntries(
                "(subject IS NULL OR subject <> ?) AND POSITION(? IN detail) > 0",
                List.of(subject.value(), person.inText()));
        perhaps.each(connection, entry -> {
            if (person.isNamedIn(entry.detail())) {
                if (entry.subject().isEmpty() && Action.valueOf(entry.action()).isAccess()) {
                    looking.add(entry);
                } else {
                    aboutOthers.add(entry.number());
                }
            }
        });
        return new Mentions(looking, aboutOthers);
    }

    /** Those that are erased with the person; empty if there are none. */
    Optional<SomeEntries> lookedFor() {
        return looking.isEmpty()
                ? Optional.empty()
                : Optional.of(new SomeEntries(
                        looking.stream()
                                .map(entry -> String.valueOf(entry.number()))
                                .collect(Collectors.joining(", ", "number IN (", ")")),
                        List.of()));
    }

    /** Adds how many are erased with the person, of each kind, to others. */
    Map<Action, Integer> added(Map<Action, Integer> counts) {
        Map<Action, Integer> sums = new EnumMap<>(Action.class);
        sums.putAll(counts);
        looking.forEach(entry -> sums.merge(Action.valueOf(entry.action()), 1, Integer::sum));
        return sums;
    }
}
