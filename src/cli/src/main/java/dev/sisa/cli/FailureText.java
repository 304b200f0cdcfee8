package dev.sisa.cli;

import dev.sisa.core.aggregation.NoConstituentException;
import dev.sisa.core.data.BadDataException;
import dev.sisa.core.schema.BadSchemaException;
import dev.sisa.core.slice.DamagedSliceException;
import dev.sisa.core.slice.UnknownSliceVersionException;
import dev.sisa.core.store.DamagedBlobException;
import dev.sisa.core.store.DamagedItemException;
import dev.sisa.core.store.StoreException;
import dev.sisa.dl4j.WrongDeviceException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** How failures are told: what the user can put right by its message, anything else with where it comes from. */
final class FailureText {

    private FailureText() {}

    static String of(Exception failure) {
        return switch (failure) {
            case MisuseException _,
                    CommandException _,
                    BadDataException _,
                    BadSchemaException _,
                    StoreException _,
                    DamagedBlobException _,
                    DamagedItemException _,
                    DamagedSliceException _,
                    UnknownSliceVersionException _,
                    NoConstituentException _,
                    WrongDeviceException _,
                    IllegalArgumentException _ -> String.valueOf(failure.getMessage());
            default -> "this is a fault of sisa itself; please report it with what follows\n" + trace(failure);
        };
    }

    private static String trace(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString().stripTrailing();
    }
}
