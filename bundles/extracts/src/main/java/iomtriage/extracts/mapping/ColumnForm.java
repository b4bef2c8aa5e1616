package iomtriage.extracts.mapping;

import iomtriage.tables.specification.Code;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.SameText;
import iomtriage.tables.specification.UnknownCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column as the mapping has it.
 *
 * @param name its heading; empty where every row has the same value
 * @param path where the value goes
 * @param selector whether it chooses among the names of the object at the path
 * @param codes what its codes mean, in the file's order; empty text for "not known", or "none of these" in a list
 * @param leaveOut codes whose rows do not belong in a case record
 * @param missing texts that mean "not known"
 * @param dateFormat how its days are written; null for ISO
 * @param leadingZerosLost whether offence codes were written as numbers
 * @param unlistedMissing whether an unlisted code counts as not known
 */
record ColumnForm(
        String name,
        String path,
        boolean selector,
        Map<String, String> codes,
        List<String> leaveOut,
        List<String> missing,
        @Nullable String dateFormat,
        boolean leadingZerosLost,
        boolean unlistedMissing) {

    /** What stands for "leave the row out" among the meanings of codes: no field can hold it. */
    static final String LEAVE_OUT = "\0";

    private static final Set<String> YES_AND_NO = Set.of("YES", "NO");

    /** Whether a text that is none of the codes is wrong, rather than read by itself. */
    boolean isListed(RecordField field) {
        return !codes.isEmpty() || field.kind() == RecordField.Kind.CODED || field.kind() == RecordField.Kind.YES_NO;
    }

    /** The column as tables describe one, with the meanings of its codes as their words. */
    Column codesOf(RecordField field) {
        List<Code> listed = new ArrayList<>();
        codes.forEach((code, meaning) -> listed.add(new Code(code, meaning)));
        if (codes.isEmpty()) {
            listed.addAll(own(field));
        }
        leaveOut.forEach(code -> listed.add(new Code(code, LEAVE_OUT)));
        return column(ColumnType.CATEGORY, listed);
    }

    /** The codes of a field for which the mapping gives none. */
    private static List<Code> own(RecordField field) {
        List<Code> own = new ArrayList<>();
        field.constants().forEach(constant -> own.add(new Code(constant, constant)));
        boolean answers = field.constants().containsAll(YES_AND_NO);
        if (answers || field.kind() == RecordField.Kind.YES_NO) {
            SameText.usualYes().stream()
                    .filter(text -> !(answers && text.equals("yes")))
                    .forEach(text -> own.add(new Code(text, answers ? "YES" : "true")));
            SameText.usualNo().stream()
                    .filter(text -> !(answers && text.equals("no")))
                    .forEach(text -> own.add(new Code(text, answers ? "NO" : "false")));
        }
        return own;
    }

    /** The column as one of plain numbers. */
    Column number() {
        return column(ColumnType.NUMBER, List.of());
    }

    private Column column(ColumnType type, List<Code> listed) {
        return new Column(
                name,
                ColumnUse.FEATURE,
                type,
                null,
                listed,
                null,
                null,
                missing,
                null,
                dateFormat,
                false,
                unlistedMissing ? UnknownCode.MISSING : null,
                null,
                null,
                null);
    }
}
