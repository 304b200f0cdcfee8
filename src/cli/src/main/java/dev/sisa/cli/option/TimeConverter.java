package dev.sisa.cli.option;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Spans of time as options take and print them: ISO 8601 without months and years, which have no length. */
public final class TimeConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw (TypeConversionException)
                    new TypeConversionException("\"" + text + "\" is not a time such as PT1H, PT90M or P1D")
                            .initCause(e);
        }
    }

    /** Whole days as days, {@code P7D}, and the rest as Java writes it, {@code PT36H}. */
    public static String text(Duration time) {
        boolean days = time.isPositive() && time.equals(Duration.ofDays(time.toDays()));
        return days ? "P" + time.toDays() + "D" : time.toString();
    }
}
