package iomtriage.tables.guess;

import iomtriage.tables.specification.Code;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.NumberWriting;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A guessed column in the making: a feature of numbers until it is said to be something else. */
final class ColumnDraft {

    private final String name;
    private ColumnUse use = ColumnUse.FEATURE;
    private ColumnType type = ColumnType.NUMBER;
    private List<Code> codes = List.of();
    private String topCode = "";
    private String written;
    private List<String> missing = List.of();
    private @Nullable String dateFormat;
    private String why = "";
    private boolean unsure;

    ColumnDraft(String name, NumberWriting writing) {
        this.name = name;
        this.written = writing.example();
    }

    /** Anything but numbers. */
    static ColumnDraft of(String name, ColumnUse use, ColumnType type) {
        ColumnDraft draft = new ColumnDraft(name, NumberWriting.like(""));
        draft.use = use;
        draft.type = type;
        return draft;
    }

    ColumnDraft topCode(String text) {
        topCode = text;
        return this;
    }

    ColumnDraft codes(List<String> texts) {
        codes = texts.stream()
                .map(text -> new Code(text, text.toLowerCase(Locale.ROOT)))
                .toList();
        return this;
    }

    ColumnDraft missing(List<String> texts) {
        missing = texts;
        return this;
    }

    ColumnDraft dateFormat(String format) {
        dateFormat = format;
        return this;
    }

    /** Says that it may well be wrong. */
    ColumnDraft unsure() {
        unsure = true;
        return this;
    }

    boolean isUnsure() {
        return unsure;
    }

    ColumnDraft because(String reason) {
        why = reason;
        return this;
    }

    Column build() {
        boolean audited = use == ColumnUse.FEATURE && !codes.isEmpty() && NameClue.AUDITED.isIn(name);
        String gaps = missing.isEmpty() ? "" : "; taken for not known: \"" + String.join("\", \"", missing) + "\"";
        String groups = audited ? "; fairness is audited by it" : "";
        return new Column(
                name,
                use,
                type,
                null,
                codes,
                topCode,
                written,
                missing,
                null,
                dateFormat,
                audited,
                null,
                null,
                null,
                why + groups + gaps);
    }
}
