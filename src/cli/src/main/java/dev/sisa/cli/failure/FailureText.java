package dev.sisa.cli.failure;

import dev.sisa.core.data.BadDataException;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.port.DamagedBlobException;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.serving.NoConstituentException;
import dev.sisa.core.slice.DamagedSliceException;
import dev.sisa.core.slice.UnknownSliceVersionException;
import dev.sisa.core.training.WrongDeviceException;
import dev.sisa.local.InterruptedWaitException;
import dev.sisa.local.NotFoundException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The text of failures: user errors print their message; bugs print a stack trace. */
public final class FailureText {

    private static final String FAULT = "fault";

    private FailureText() {}

    public static String of(Throwable failure) {
        return switch (failure) {
            case OutOfMemoryError _ ->
                "the Java virtual machine has too little memory (" + failure.getMessage()
                        + "); give it more, such as by SISA_JAVA_OPTIONS=-Xmx4g, or let fewer --threads work";
            case Throwable _
            when code(failure).equals(FAULT) ->
                "this is a fault of sisa itself; please report it with what follows\n" + trace(failure);
            default -> VisibleText.line(String.valueOf(failure.getMessage()));
        };
    }

    /** One word for the kind of failure; {@code src/docs/exit-codes.md} lists them. */
    static String code(Throwable failure) {
        return switch (failure) {
            case RefusedException refused -> refused.failure().code();
            case MisuseException _ -> "misuse";
            case CommandException _, IllegalArgumentException _, NotFoundException _, InterruptedWaitException _ ->
                "refused";
            case BadDataException _ -> "bad-data";
            case BadJsonException _ -> "bad-schema";
            case StoreException _ -> "store";
            case DamagedBlobException _, DamagedItemException _, DamagedSliceException _ -> "damaged";
            case UnknownSliceVersionException _ -> "newer-version";
            case NoConstituentException _ -> "no-answer";
            case WrongDeviceException _ -> "wrong-device";
            case OutOfMemoryError _ -> "memory";
            default -> FAULT;
        };
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString().stripTrailing();
    }
}
