package dev.sisa.local.sqlite;

import dev.sisa.core.port.StoreException;
import dev.sisa.local.file.WriteFault;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;

/** The native library of SQLite, which unpacks itself into the folder of temporary files of the Java virtual machine. */
final class NativeSqlite {

    private NativeSqlite() {}

    /**
     * Loads it, once a process.
     *
     * @throws StoreException if it cannot be unpacked or loaded; the message names the folder
     */
    static void load() {
        try {
            if (SQLiteJDBCLoader.initialize()) {
                return;
            }
        } catch (Exception e) {
            throw fault(e);
        }
        throw fault(new IllegalStateException("it was not loaded"));
    }

    private static StoreException fault(Exception cause) {
        Path folder = Path.of(System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir")));
        return WriteFault.found(folder)
                .orElseGet(() -> new StoreException(
                        "the library of SQLite cannot be unpacked into " + folder + " and loaded (" + cause.getMessage()
                                + "); name another folder with SISA_JAVA_OPTIONS=-Djava.io.tmpdir=DIR",
                        cause));
    }
}
