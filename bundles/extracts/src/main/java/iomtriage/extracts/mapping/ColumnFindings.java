package iomtriage.extracts.mapping;

import iomtriage.api.offence.OffenceCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds what is wrong with a column of a mapping, given the field that it fills. */
final class ColumnFindings {

    private static final LocalDate A_DAY = LocalDate.of(1985, 10, 23);

    private ColumnFindings() {}

    /** Each as a sentence. */
    static List<String> of(ColumnForm form, RecordField field) {
        List<String> findings = new ArrayList<>();
        for (String meaning : form.codes().values()) {
            boolean nothing = meaning.isEmpty();
            if (!nothing && !canHold(field, meaning)) {
                findings.add("\"codes\" has a meaning that \"" + form.path() + "\" cannot hold: \"" + meaning + "\". "
                        + takes(field));
            }
        }
        if (form.dateFormat() != null) {
            if (field.kind() != RecordField.Kind.DATE) {
                findings.add("\"dateFormat\" is for fields that hold a date.");
            } else if (!isDateFormat(form.dateFormat())) {
                findings.add(
                        "\"dateFormat\" is no format of whole dates. Write it as dd/MM/uuuu, with four letters u.");
            }
        }
        if (form.leadingZerosLost() && field.kind() != RecordField.Kind.OFFENCE_CODE) {
            findings.add("\"leadingZerosLost\" is for offence codes.");
        }
        return findings;
    }

    private static boolean canHold(RecordField field, String meaning) {
        return switch (field.kind()) {
            case CODED -> field.constants().contains(meaning);
            case YES_NO -> meaning.equals("true") || meaning.equals("false");
            case WHOLE_NUMBER -> meaning.matches("\\d{1,9}");
            case OFFENCE_CODE -> OffenceCode.isCode(meaning);
            case DATE -> false;
            case TEXT -> true;
        };
    }

    private static String takes(RecordField field) {
        return switch (field.kind()) {
            case CODED -> "It takes " + String.join(", ", field.constants()) + ".";
            case YES_NO -> "It takes true and false.";
            case WHOLE_NUMBER -> "It takes whole numbers.";
            case OFFENCE_CODE -> "It takes five digits.";
            case DATE -> "Days have no codes; list those that mean \"not known\" under \"missing\".";
            case TEXT -> "It takes any text.";
        };
    }

    /** A day must come back the same: a format with two digits for the year would put a birth in another century. */
    private static boolean isDateFormat(String format) {
        try {
            DateTimeFormatter days =
                    DateTimeFormatter.ofPattern(format, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            return LocalDate.parse(A_DAY.atStartOfDay().format(days), days).equals(A_DAY);
        } catch (RuntimeException other) {
            return false;
        }
    }
}
