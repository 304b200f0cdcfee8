package dev.sisa.local.sqlite;

import dev.sisa.core.port.BusyException;
import dev.sisa.core.port.StoreException;
import dev.sisa.local.file.Folders;
import dev.sisa.local.file.WriteFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/** Classifies failures of SQLite and puts them in words for the user. */
final class SqliteFault {

    /** The low byte of an extended error code is the plain one. */
    private static final int PLAIN = 0xff;

    private SqliteFault() {}

    /** Whether another connection holds the lock that was needed. */
    static boolean isBusy(SQLException fault) {
        return is(fault, SQLiteErrorCode.SQLITE_BUSY) || is(fault, SQLiteErrorCode.SQLITE_LOCKED);
    }

    /** Whether the disk is full or fails: nothing was written, and the old content is unchanged. */
    static boolean isOfDisk(SQLException fault) {
        return isFull(fault) || is(fault, SQLiteErrorCode.SQLITE_IOERR);
    }

    /** Whether the disk had no room for a page. */
    static boolean isFull(SQLException fault) {
        return is(fault, SQLiteErrorCode.SQLITE_FULL);
    }

    /** Whether something could not be written or made, the lock file that even a reader needs included. */
    static boolean isOfWriting(SQLException fault) {
        return isOfDisk(fault)
                || is(fault, SQLiteErrorCode.SQLITE_READONLY)
                || is(fault, SQLiteErrorCode.SQLITE_CANTOPEN);
    }

    /** The fault in words; may try to write a file in the same folder, to find out why SQLite could not. */
    static StoreException of(Path file, String what, SQLException fault) {
        if (isFull(fault)) {
            return WriteFault.full(file, fault);
        }
        if (Files.exists(file) && !Files.isReadable(file)) {
            return new StoreException(
                    "control store " + file + " " + what
                            + ": its permissions forbid it. Run this as the user to whom it" + " belongs.",
                    fault);
        }
        return (isOfWriting(fault) ? WriteFault.found(Folders.of(file)) : Optional.<StoreException>empty())
                .orElseGet(() -> other(file, what, fault));
    }

    private static StoreException other(Path file, String what, SQLException fault) {
        if (is(fault, SQLiteErrorCode.SQLITE_READONLY) || is(fault, SQLiteErrorCode.SQLITE_CANTOPEN)) {
            return new StoreException(
                    "control store " + file + " " + what + ": the home cannot be written; see to the permissions of its"
                            + " folder and files, and to its disk",
                    fault);
        }
        String text = "control store " + file + " " + what + " (" + fault.getMessage() + ")";
        if (isBusy(fault)) {
            return new BusyException(text + "; another process holds its lock: try again later", fault);
        }
        boolean damaged = is(fault, SQLiteErrorCode.SQLITE_CORRUPT) || is(fault, SQLiteErrorCode.SQLITE_NOTADB);
        String remedy = damaged
                ? "; the file is damaged: stop every sisa that uses it and restore it with its folder from a backup, or"
                        + " save what is left with: sqlite3 " + file + " .recover"
                : "";
        return new StoreException(text + remedy, fault);
    }

    private static boolean is(SQLException fault, SQLiteErrorCode code) {
        return (fault.getErrorCode() & PLAIN) == code.code;
    }
}
