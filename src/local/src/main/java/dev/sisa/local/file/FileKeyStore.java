package dev.sisa.local.file;

import dev.sisa.core.port.KeyStore;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keys of models as one {@link KeyFile} each, {@code <model>.json}, in a folder that its owner alone may enter. */
public final class FileKeyStore implements KeyStore {

    private final Path folder;

    private FileKeyStore(Path folder) {
        this.folder = folder;
    }

    /**
     * The keys of a folder, which is made if missing.
     *
     * @throws StoreException if it cannot be made
     */
    public static FileKeyStore open(Path folder) {
        try {
            Folders.make(folder);
            return new FileKeyStore(folder);
        } catch (IOException e) {
            throw WriteFault.of(folder, "keys cannot be kept in " + folder, e);
        }
    }

    @Override
    public Optional<ModelKeys> keys(String model) {
        Path file = file(model);
        return Files.exists(file) ? Optional.of(KeyFile.read(file)) : Optional.empty();
    }

    @Override
    public void keep(String model, ModelKeys keys) {
        KeyFile.write(file(model), keys);
    }

    @Override
    public void destroy(String model) {
        Path file = file(model);
        try {
            ExclusiveFile.deleteParts(file);
            Files.deleteIfExists(file);
            Folders.sync(folder);
        } catch (IOException e) {
            throw WriteFault.of(folder, "key file " + file + " cannot be deleted; delete it by hand", e);
        }
    }

    private Path file(String model) {
        return ModelName.file(folder, model, ".json");
    }
}
