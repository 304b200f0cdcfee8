package dev.sisa.local.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The keys of one model as a JSON file of mode 0600: {@code {"format":"sisa-keys/1","placement":"<64 hexadecimal
 * digits>","identity":"<64 hexadecimal digits>"}}.
 */
public final class KeyFile {

    private static final String FORMAT = "sisa-keys/1";
    private static final JsonMapper JSON = new JsonMapper();

    private KeyFile() {}

    /**
     * Keys of a file.
     *
     * @throws StoreException if it cannot be read or is no key file; the message names the file, the problem and the remedy,
     *     never the content
     */
    public static ModelKeys read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            if (!json.path("format").asText().equals(FORMAT)) {
                throw damaged(file, "it has no \"format\": \"" + FORMAT + "\"");
            }
            return new ModelKeys(key(file, json, "placement"), key(file, json, "identity"));
        } catch (JsonProcessingException _) {
            throw damaged(file, "it is not JSON");
        } catch (IOException e) {
            throw new StoreException(
                    "key file " + file + " cannot be read: check its name and that you may read it", e);
        }
    }

    /**
     * Writes keys to a new file, durably; idempotent for the same keys.
     *
     * @throws StoreException if it could not be written, or is there with other keys: those are never overwritten
     */
    public static void write(Path file, ModelKeys keys) {
        Path folder = Folders.of(file);
        try {
            boolean created = ExclusiveFile.in(folder).create(file, BlobContent.of(encoded(keys)));
            Folders.sync(folder);
            if (!created && !read(file).equals(keys)) {
                throw new StoreException("key file " + file + " holds other keys already; name another file");
            }
        } catch (IOException e) {
            throw WriteFault.of(folder, "key file " + file + " cannot be written", e);
        }
    }

    private static Bytes encoded(ModelKeys keys) {
        return Bytes.ofText("{\"format\":\"" + FORMAT + "\",\"placement\":\""
                + keys.placement().toHex() + "\",\"identity\":\""
                + keys.identity().toHex() + "\"}\n");
    }

    private static Bytes key(Path file, JsonNode json, String name) {
        String hex = json.path(name).asText();
        if (!hex.matches("[0-9a-f]{64}")) {
            throw damaged(file, "\"" + name + "\" is not 64 lower-case hexadecimal digits");
        }
        return Bytes.ofHex(hex);
    }

    private static StoreException damaged(Path file, String what) {
        return new StoreException("key file " + file + " cannot be used: " + what + "; restore it from a copy,"
                + " because no other keys find the samples of its model again");
    }
}
