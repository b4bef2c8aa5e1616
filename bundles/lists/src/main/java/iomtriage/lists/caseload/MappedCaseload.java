package iomtriage.lists.caseload;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A caseload with every record read in some way.
 *
 * @param change asked on several threads at once
 */
public record MappedCaseload(CaseSource source, UnaryOperator<CaseRecord> change) implements CaseSource {

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public OptionalLong size() {
        return source.size();
    }

    /** What is no record, or nothing at all, is handed on as it is: the ranking counts and lists it. */
    @Override
    public Stream<CaseEntry> entries() {
        return source.entries().map(this::changed);
    }

    @SuppressWarnings("NullAway")
    private @Nullable CaseEntry changed(@Nullable CaseEntry entry) {
        if (!(entry instanceof CaseEntry.Readable readable)) {
            return entry;
        }
        CaseRecord changed = change.apply(readable.record());
        return changed == readable.record() ? entry : new CaseEntry.Readable(changed);
    }
}
