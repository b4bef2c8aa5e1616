package iomtriage.lists.caseload;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A caseload without some people.
 *
 * @param left references of those who are left out
 */
public record PartialCaseload(CaseSource source, Set<String> left) implements CaseSource {

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public Stream<CaseEntry> entries() {
        return source.entries().filter(entry -> !isLeft(entry));
    }

    private boolean isLeft(CaseEntry entry) {
        if (entry instanceof CaseEntry.Readable readable) {
            return left.contains(readable.record().subject().value());
        }
        return entry instanceof CaseEntry.Unreadable unreadable && left.contains(unreadable.reference());
    }
}
