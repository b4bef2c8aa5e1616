package iomtriage.cli.terminal;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A text that stays on record, as who did something and why: on one line, and never blank. */
public final class OneLine implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
        if (text.isBlank() || text.lines().count() > 1) {
            throw new TypeConversionException("it stays on record, so it is on one line and not blank.");
        }
        return text.strip();
    }
}
