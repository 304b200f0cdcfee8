package dev.sisa.local;

import dev.sisa.core.ingest.OpenImports;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelCatalog;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.KeyStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.reconcile.Reconcile;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.local.file.DirectoryBlobStore;
import dev.sisa.local.file.FileKeyStore;
import dev.sisa.local.file.FileReceiptSigner;
import dev.sisa.local.file.Home;
import dev.sisa.local.file.LocalJobs;
import dev.sisa.local.file.ModelLock;
import dev.sisa.local.file.ScratchFolders;
import dev.sisa.local.sqlite.SqliteControlStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * A home on this machine, opened for work: an {@link Installation} on SQLite and files, whose forward passes the program brings.
 * Safe for several threads.
 */
public final class LocalInstallation implements AutoCloseable {

    private final Home home;
    private final ScratchFolders scratch;
    private final SqliteControlStore control;
    private final LocalJobs jobs;
    private final Installation core;

    private LocalInstallation(Home home, LocalJobs jobs, ForwardPass.Factory serving) {
        this.home = home;
        this.jobs = jobs;
        this.control = SqliteControlStore.open(home.controlFile());
        KeyStore keys = FileKeyStore.open(home.keys());
        this.scratch = ScratchFolders.open(home, jobs);
        Ports ports = new Ports(
                control,
                DirectoryBlobStore.open(home.blobs()),
                scratch::space,
                InstantSource.system(),
                new ThreadPause(),
                new SecureRandom(),
                new NoWorkers(jobs),
                LocalJobs.SILENCE,
                Long.MAX_VALUE,
                CheckpointThreads.GROUPS);
        this.core = new Installation(
                ports, FileReceiptSigner.open(home.signing()), keys, serving, EngineName.fingerprints());
    }

    /** Opens a home, which is made if missing. */
    public static LocalInstallation open(Path folder, ForwardPass.Factory serving) {
        return of(Home.open(folder), serving);
    }

    private static LocalInstallation of(Home home, ForwardPass.Factory serving) {
        return new LocalInstallation(home, LocalJobs.open(home, InstantSource.system()), serving);
    }

    /**
     * Opens a home that must be there: a mistyped folder leaves no trace.
     *
     * @throws NotFoundException if it is not
     */
    public static LocalInstallation existing(Path folder, ForwardPass.Factory serving) {
        return of(ExistingHome.in(folder), serving);
    }

    /** As {@link #existing}, for a process that lives for one run alone. */
    public static LocalInstallation ofWorker(Path folder, ForwardPass.Factory serving) {
        Home home = ExistingHome.in(folder);
        return new LocalInstallation(home, LocalJobs.ofWorker(home, InstantSource.system()), serving);
    }

    /** The home as the use cases see it, without workers: launched runs wait for a process that has some. */
    public Installation core() {
        return core;
    }

    public Ports ports() {
        return core.ports();
    }

    public Path folder() {
        return home.folder();
    }

    /** The living jobs of the home, for workers. */
    public LocalJobs jobs() {
        return jobs;
    }

    /** Makes the key of an algorithm for this home's receipts, unless it is there. */
    public ReceiptKey makeKey(ReceiptKey.Algorithm algorithm) {
        return FileReceiptSigner.open(home.signing()).make(algorithm);
    }

    public ModelCatalog catalog() {
        return new ModelCatalog(core);
    }

    /**
     * A model, which must be there.
     *
     * @throws NotFoundException if it is not
     */
    public Model model(String name) {
        return catalog().find(name).orElseThrow(() -> missing(name));
    }

    /**
     * The spec of a model, which must be there, though an interrupted deletion may have destroyed its keys.
     *
     * @throws NotFoundException if it is not
     */
    public ModelSpec spec(String name) {
        return catalog().spec(name).orElseThrow(() -> missing(name));
    }

    /**
     * Checks that a model has receipts or may have some: they outlive it.
     *
     * @throws NotFoundException if there is neither the model nor a receipt of one of its name
     */
    public void requireReceipts(String name) {
        if (new ReceiptChain(ports()).head(name).isEmpty()) {
            var _ = spec(name);
        }
    }

    private NotFoundException missing(String name) {
        return new NotFoundException("there is no model " + name + " in " + home.folder() + ". `sisa train " + name
                + " --data FILE --schema FILE` makes one; --home DIR looks elsewhere.");
    }

    /** A reconciler of a model that asks these jobs for workers. */
    public Reconcile reconcile(Model model, JobLauncher workers) {
        return new Reconcile(core.with(ports().with(workers)), model);
    }

    /** Files whose import into a model was interrupted. */
    public List<String> openImports(String model) {
        return new OpenImports(ports(), model).files();
    }

    /**
     * Waits until no other process imports into a model or deletes it, reports the holder once, and deletes the temporary files
     * of dead workers.
     */
    public ModelLock lock(String model, Consumer<String> onWait) {
        ModelLock lock = ModelTurn.await(home, model, ports(), onWait);
        scratch.sweep();
        return lock;
    }

    /** The folder for temporary folders of this process. */
    public Path scratch() {
        return scratch.folder();
    }

    /** Deletes the temporary files of dead processes. */
    void sweepScratch() {
        scratch.sweep();
    }

    /** As {@link Home#requireRoom}. */
    void requireRoom() {
        home.requireRoom();
    }

    /** Leaves no stray copy of deleted rows in the control store; false, and a note, if that cannot be done now. */
    public boolean scrub(Consumer<String> note) {
        boolean scrubbed = control.scrub().isEmpty();
        if (!scrubbed) {
            note.accept("another process is using the home, or its disk or that of temporary files has no room for the"
                    + " control store twice over, so stray copies of deleted rows may be left in it until the next"
                    + " `sisa heal` or `sisa forget`");
        }
        return scrubbed;
    }

    @Override
    public void close() {
        try (control) {
            scratch.close();
        }
    }
}
