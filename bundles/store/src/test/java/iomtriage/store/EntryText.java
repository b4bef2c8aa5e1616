package iomtriage.store;

import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.Stamp;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that an entry says, as one text: what two processes compare. Two entries have the same text only if they are
 * equal.
 */
final class EntryText {

    private EntryText() {}

    static String of(ReviewEntry entry) {
        return text(entry);
    }

    /**
     * Without number and time, which an entry has only once it is recorded; nor does a withdrawal know before whether it needs
     * a second person, for somebody else may answer meanwhile what it withdraws.
     */
    static String words(ReviewEntry entry) {
        Stamp stamp = entry.stamp();
        Stamp bare = new Stamp(
                0,
                stamp.subject(),
                stamp.userId(),
                stamp.userName(),
                stamp.agency(),
                Instant.EPOCH,
                stamp.application());
        if (entry instanceof ReviewEntry.Decided decided) {
            return text(new ReviewEntry.Decided(
                    bare,
                    decided.proposal(),
                    decided.evidence(),
                    decided.needsSecondPerson(),
                    decided.secondPersonBecause()));
        }
        if (entry instanceof ReviewEntry.SecondPerson second) {
            return text(new ReviewEntry.SecondPerson(bare, second.decision(), second.approved(), second.rationale()));
        }
        if (entry instanceof ReviewEntry.Withdrawn withdrawn) {
            return text(new ReviewEntry.Withdrawn(bare, withdrawn.withdrawal(), withdrawn.evidence(), false, ""));
        }
        ReviewEntry.View view = (ReviewEntry.View) entry;
        return text(new ReviewEntry.View(bare, view.agency(), view.stance(), view.text()));
    }

    private static String text(Object value) {
        if (value instanceof Record record) {
            return Arrays.stream(record.getClass().getRecordComponents())
                    .map(part -> part.getName() + "=" + text(part(record, part)))
                    .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "[", "]"));
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(EntryText::text).orElse("none");
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(EntryText::text).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> text(each.getKey()) + "=" + text(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        // With its length before it, no text can look like the end of one and the beginning of another.
        String plain = String.valueOf(value);
        return plain.length() + ":" + plain;
    }

    private static Object part(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
