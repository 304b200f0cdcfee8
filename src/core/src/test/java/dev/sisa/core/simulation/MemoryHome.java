package dev.sisa.core.simulation;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.ModelCatalog;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.FaultyBlobStore;
import dev.sisa.core.port.FaultyControlStore;
import dev.sisa.core.port.InlineGroups;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.KeyStore;
import dev.sisa.core.port.MemoryBlobStore;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.MemoryKeyStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.ReceiptSigner;
import dev.sisa.core.port.RunId;
import dev.sisa.core.receipt.MemoryReceiptSigner;
import dev.sisa.core.run.FaultyJobs;
import dev.sisa.core.run.MemoryJobs;
import dev.sisa.core.slice.InMemoryScratchSpace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A home in memory that outlives the simulated processes working on it. */
public final class MemoryHome {

    private static final ReceiptSigner SIGNER = new MemoryReceiptSigner(1);

    private static final Duration SILENCE = Duration.ofMinutes(15);

    private final MemoryControlStore control = new MemoryControlStore();
    private final MemoryBlobStore blobs = new MemoryBlobStore();
    private final MemoryKeyStore keys = new MemoryKeyStore();
    private final MemoryJobs jobs = new MemoryJobs();
    private final RandomGenerator random;
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");

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
                control, blobs, InMemoryScratchSpace::new, () -> now, random, jobs, SILENCE, InlineGroups.of(1));
    }

    /** The home as a process sees it that suffers these faults. */
    public Ports ports(Faults faults) {
        return new Ports(
                new FaultyControlStore(control, faults),
                new FaultyBlobStore(blobs, faults),
                InMemoryScratchSpace::new,
                () -> now,
                random,
                new FaultyJobs(jobs, faults),
                SILENCE,
                InlineGroups.of(2));
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
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
        return new ModelCatalog(ports, keys);
    }
}
