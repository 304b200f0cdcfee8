package dev.sisa.core.simulation;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.ModelCatalog;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyBlobStore;
import dev.sisa.core.port.FaultyControlStore;
import dev.sisa.core.port.FaultyPause;
import dev.sisa.core.port.InlineGroups;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.KeyStore;
import dev.sisa.core.port.MemoryBlobStore;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.MemoryKeyStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.VirtualClock;
import dev.sisa.core.receipt.MemoryReceiptSigner;
import dev.sisa.core.run.FaultyJobs;
import dev.sisa.core.run.MemoryJobs;
import dev.sisa.core.signing.ReceiptSigner;
import dev.sisa.core.slice.InMemoryScratchSpace;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.ForwardPass;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A home in memory that outlives the simulated processes working on it. */
public final class MemoryHome {

    private static final ReceiptSigner SIGNER = new MemoryReceiptSigner(1);

    private static final Duration SILENCE = Duration.ofMinutes(15);

    private final MemoryControlStore control = new MemoryControlStore();
    private final MemoryBlobStore blobs = new MemoryBlobStore();
    private final MemoryKeyStore keys = new MemoryKeyStore();
    private final MemoryJobs jobs = new MemoryJobs();
    private final RandomGenerator random;
    private long erasureRows = Long.MAX_VALUE;
    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-01T00:00:00Z"));

    /**
     * An empty home.
     *
     * @param seed of salts and request ids
     */
    public MemoryHome(long seed) {
        this.random = new Random(seed);
    }

    /** The home as a process sees it that suffers no faults. */
    public Ports ports() {
        return new Ports(
                control,
                blobs,
                InMemoryScratchSpace::new,
                clock,
                clock,
                random,
                jobs,
                SILENCE,
                erasureRows,
                InlineGroups.of(1));
    }

    /** A fresh home, but for its control store. */
    public static Ports around(ControlStore control) {
        return new MemoryHome(1).ports().with(control);
    }

    /** The home as a process sees it that suffers these faults. */
    public Ports ports(Faults faults) {
        return new Ports(
                new FaultyControlStore(control, faults),
                new FaultyBlobStore(blobs, faults),
                InMemoryScratchSpace::new,
                clock,
                new FaultyPause(clock, faults),
                random,
                new FaultyJobs(jobs, faults),
                SILENCE,
                erasureRows,
                InlineGroups.of(2));
    }

    /** Lets each erasure go through so many rows, though at least one slice. */
    public void erasing(long rows) {
        erasureRows = rows;
    }

    /** The home as the use cases see it, for models that the folding engine heals. */
    public Installation installation() {
        return installation(ports(), Worker.Algorithm.fold());
    }

    /** The home through the ports of one process. */
    public Installation installation(Ports ports, Worker.Algorithm algorithm) {
        return installation(ports, algorithm.forward(), algorithm.engine().fingerprint());
    }

    /** The same, in which the engine of each name has one fingerprint. */
    public Installation installation(Ports ports, ForwardPass.Factory serving, String fingerprint) {
        Map<EngineName, String> fingerprints =
                Arrays.stream(EngineName.values()).collect(Collectors.toMap(Function.identity(), _ -> fingerprint));
        return new Installation(ports, SIGNER, keys, serving, fingerprints);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        clock.pass(time);
    }

    /** The starts of workers that were asked for since the last call. */
    public List<RunId> starts() {
        return jobs.starts();
    }

    /** The process of a job dies. */
    public void kill(String job) {
        jobs.kill(job);
    }

    public ReceiptSigner signer() {
        return SIGNER;
    }

    /** All control items there are. */
    public List<Item> items() {
        return control.items();
    }

    /** All blobs there are, by their keys. */
    public Map<String, Bytes> blobs() {
        return blobs.contents();
    }

    public KeyStore keyStore() {
        return keys;
    }

    public ModelCatalog catalog(Ports ports) {
        return new ModelCatalog(installation(ports, Worker.Algorithm.fold()));
    }
}
