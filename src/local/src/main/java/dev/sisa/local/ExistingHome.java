package dev.sisa.local;

import dev.sisa.local.file.Home;
import java.nio.file.Path;

/** Opens homes that must be there: a mistyped folder leaves no trace. */
final class ExistingHome {

    private ExistingHome() {}

    /**
     * The home in a folder.
     *
     * @throws NotFoundException if there is none
     */
    static Home in(Path folder) {
        if (!Home.isIn(folder)) {
            throw new NotFoundException("there is no home in "
                    + folder.toAbsolutePath().normalize() + ". `sisa train` makes one; --home DIR looks elsewhere.");
        }
        return Home.open(folder);
    }
}
