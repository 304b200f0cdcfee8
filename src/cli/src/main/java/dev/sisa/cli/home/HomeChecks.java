package dev.sisa.cli.home;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.core.model.Model;
import dev.sisa.local.Home;
import java.nio.file.Path;

/** Checks before a home is opened, so that a mistyped name leaves no trace. */
final class HomeChecks {

    private HomeChecks() {}

    /**
     * A name that a model may have.
     *
     * @throws MisuseException if it may not
     */
    static String requireName(String model) {
        return MisuseException.checked(() -> Model.requireName(model));
    }

    /**
     * A home must be there.
     *
     * @throws CommandException if it is not
     */
    static void requireHome(Path folder) {
        if (!Home.isIn(folder)) {
            throw new CommandException("there is no home in "
                    + folder.toAbsolutePath().normalize() + ". `sisa train` makes one; --home DIR looks elsewhere.");
        }
    }
}
