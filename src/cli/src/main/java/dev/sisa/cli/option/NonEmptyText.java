package dev.sisa.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Text of an option that is not empty, as it would be from an unset variable of a script. */
public final class NonEmptyText implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("it is empty");
        }
        return DashedWord.shown(text);
    }
}
