package dev.sisa.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Text of an option that is not empty: where a script's variable is unset, nobody is named. */
public final class NonEmptyText implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("it is empty");
        }
        return DashedWord.shown(text);
    }
}
