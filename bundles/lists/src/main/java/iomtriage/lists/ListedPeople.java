package iomtriage.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.lists.index.ListIndex;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whether someone is of the caseload of the list in view: ranked, or left out of the ranking. Thread-safe. */
public final class ListedPeople implements Predicate<SubjectId> {

    private final Supplier<Optional<PublishedList>> inView;
    private volatile Others others = new Others(Optional.empty(), Set.of());

    /** Who is left out of a list, by reference. */
    private record Others(Optional<ListIndex> of, Set<String> references) {}

    public ListedPeople(Supplier<Optional<PublishedList>> inView) {
        this.inView = inView;
    }

    @Override
    public boolean test(SubjectId subject) {
        Optional<ListIndex> index = inView.get().map(PublishedList::index);
        return index.filter(each -> each.position(subject).isPresent()).isPresent()
                || others(index).references().contains(subject.value());
    }

    private Others others(Optional<ListIndex> index) {
        Others known = others;
        if (known.of().orElse(null) != index.orElse(null)) {
            known = new Others(
                    index,
                    index.map(each -> each.leftOut().references().collect(Collectors.toUnmodifiableSet()))
                            .orElse(Set.of()));
            others = known;
        }
        return known;
    }
}
