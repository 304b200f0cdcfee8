package dev.sisa.core.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Room for files that live no longer than one piece of work. They hold samples, so none may be left behind, however the work
 * ends.
 */
public interface ScratchSpace extends AutoCloseable {

    /**
     * A new file, to be written once from front to back; whole when the stream is closed.
     *
     * @param name letters, digits and hyphens
     * @throws IOException if there is no room, or a file of that name
     */
    OutputStream create(String name) throws IOException;

    /**
     * A file, from its start; any number of streams may be open.
     *
     * @throws IOException if there is no file of that name
     */
    InputStream open(String name) throws IOException;

    /**
     * Deletes a file.
     *
     * @throws IOException if there is no file of that name, or it stays
     */
    void delete(String name) throws IOException;

    /**
     * Deletes every file; the space is spent afterwards.
     *
     * @throws IOException if one stays
     */
    @Override
    void close() throws IOException;
}
