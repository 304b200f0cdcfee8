package dev.sisa.core.slice;

import dev.sisa.core.port.ScratchSpace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Scratch files in memory, which count what is created and what is open. */
public final class InMemoryScratchSpace implements ScratchSpace {

    private final Map<String, ByteArrayOutputStream> files = new HashMap<>();
    private int created;
    private int open;

    @Override
    public OutputStream create(String name) throws IOException {
        if (files.containsKey(name)) {
            throw new IOException("scratch file " + name + " exists");
        }
        created++;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        files.put(name, content);
        return content;
    }

    @Override
    public InputStream open(String name) throws IOException {
        byte[] content = require(name).toByteArray();
        open++;
        return new ByteArrayInputStream(content) {
            @Override
            public void close() {
                open--;
            }
        };
    }

    @Override
    public void delete(String name) throws IOException {
        require(name);
        files.remove(name);
    }

    @Override
    public void close() {
        files.clear();
    }

    /** Names of the files that are there now. */
    public Set<String> names() {
        return Set.copyOf(files.keySet());
    }

    /** How many files were created so far. */
    public int created() {
        return created;
    }

    /** How many streams were opened for reading and not closed. */
    public int open() {
        return open;
    }

    private ByteArrayOutputStream require(String name) throws IOException {
        ByteArrayOutputStream content = files.get(name);
        if (content == null) {
            throw new IOException("there is no scratch file " + name);
        }
        return content;
    }
}
