package dev.sisa.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.home.Homes;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.BlobKey;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ManifestBlobs;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.StoredManifest;
import dev.sisa.local.LocalInstallation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The content of a home, seen from outside. */
public final class HomeFiles {

    private HomeFiles() {}

    /** Keys of all blobs, half-written ones included. */
    static Set<String> blobs(Path home) {
        Path blobs = home.resolve("blobs");
        return new TreeSet<>(files(blobs).stream()
                .map(file -> blobs.relativize(file).toString())
                .toList());
    }

    /** Keys of the blobs that end in this. */
    public static List<String> blobs(Path home, String ending) {
        return blobs(home).stream().filter(key -> key.endsWith(ending)).toList();
    }

    /** Keys of the blobs that model m names. */
    static Set<String> named(Path home) {
        try (LocalInstallation installation = Homes.existing(home)) {
            Model model = installation.model("m");
            Set<String> named = new TreeSet<>();
            model.shardsIn(installation.ports()).all(model.shards()).forEach(shard -> named.addAll(shard.blobs()));
            return named;
        }
    }

    /** A shard of model m. */
    static Shard shard(Path home, int number) {
        try (LocalInstallation installation = Homes.existing(home)) {
            return installation.model("m").shardsIn(installation.ports()).read(number);
        }
    }

    /** Lets a shard of model m name another manifest. */
    static void plant(Path home, int number, UnaryOperator<Manifest> change) {
        try (LocalInstallation installation = Homes.existing(home)) {
            Ports ports = installation.ports();
            Shard shard = installation.model("m").shardsIn(ports).read(number);
            ManifestBlobs.Place place =
                    new ManifestBlobs.Place(shard.keys(), shard.row().epoch(), 1_000);
            StoredManifest planted = new ManifestBlobs(ports.blobs(), ports.random())
                    .write(place, change.apply(shard.manifest()), shard.stored());
            assertThat(ports.control()
                            .commit(Transaction.of(
                                    Write.replace(ShardRows.item(shard.row().with(planted))))))
                    .isInstanceOf(CommitResult.Committed.class);
        }
    }

    /** Files that end with their writer. */
    static List<Path> scratch(Path home) {
        return files(home.resolve("scratch"));
    }

    /** Leftovers of dead workers: temporary files, half-written blobs, blobs that no manifest names. */
    static Set<String> leftOver(Path home) {
        Set<String> left = blobs(home);
        left.removeAll(named(home));
        files(home).stream()
                .map(file -> home.relativize(file).toString())
                .filter(file -> file.startsWith("scratch/") || BlobKey.isPart(file))
                .forEach(left::add);
        return left;
    }

    /** The files in which a text occurs, in their names or in their bytes. */
    static List<String> mentioning(Path home, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return files(home).stream()
                .filter(file -> home.relativize(file).toString().contains(text) || contains(content(file), bytes))
                .map(Path::toString)
                .toList();
    }

    /** The files in which these bytes occur. */
    static List<String> holding(Path home, byte[] bytes) {
        return files(home).stream()
                .filter(file -> contains(content(file), bytes))
                .map(Path::toString)
                .toList();
    }

    /** The content to compare to see that a command changed nothing: all but that of lock files, which may come. */
    public static Map<String, Integer> state(Path home) {
        return files(home).stream()
                .filter(file -> !file.startsWith(home.resolve("locks"))
                        && !file.toString().endsWith("-shm"))
                .collect(toMap(
                        file -> home.relativize(file).toString(),
                        file -> Arrays.hashCode(content(file)),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException _) {
            // a folder went while it was walked: look again
            return files(folder);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(byte[] content, byte[] part) {
        return IntStream.rangeClosed(0, content.length - part.length)
                .anyMatch(at -> Arrays.equals(content, at, at + part.length, part, 0, part.length));
    }
}
