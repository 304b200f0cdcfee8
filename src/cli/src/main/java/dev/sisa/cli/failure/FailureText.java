package dev.sisa.cli.failure;

import dev.sisa.core.failure.FailureClass;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The text of failures: user errors print their message; bugs print a stack trace. */
public final class FailureText {

    private FailureText() {}

    public static String of(Throwable failure) {
        return switch (failure) {
            case OutOfMemoryError _ ->
                "the Java virtual machine has too little memory (" + failure.getMessage()
                        + "); give it more, such as by SISA_JAVA_OPTIONS=-Xmx4g, or let fewer --threads work";
            case Throwable _
            when FailureClass.of(failure) == FailureClass.FAULT ->
                "this is a fault of sisa itself; please report it with what follows\n" + trace(failure);
            default -> VisibleText.line(String.valueOf(failure.getMessage()));
        };
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString().stripTrailing();
    }
}
