package dev.sisa.cli.home;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.VisibleText;
import dev.sisa.cli.output.Console;
import dev.sisa.core.ingest.OpenImports;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelCatalog;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.KeyStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.ReceiptSigner;
import dev.sisa.core.receipt.ReceiptChain;
import dev.sisa.local.DirectoryBlobStore;
import dev.sisa.local.FileKeyStore;
import dev.sisa.local.FileReceiptSigner;
import dev.sisa.local.Home;
import dev.sisa.local.LocalJobs;
import dev.sisa.local.ModelLock;
import dev.sisa.local.NoWorkers;
import dev.sisa.local.ScratchFolders;
import dev.sisa.local.sqlite.SqliteControlStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** A home on this machine, opened for work on one model: the composition root of the command line. */
public final class Workplace implements AutoCloseable {

    private final Home home;
    private final String name;
    private final ScratchFolders scratch;
    private final SqliteControlStore control;
    private final KeyStore keys;
    private final LocalJobs jobs;
    private final Ports ports;

    private Workplace(Home home, String model, LocalJobs jobs) {
        this.home = home;
        this.name = model;
        this.jobs = jobs;
        this.control = SqliteControlStore.open(home.controlFile());
        this.keys = FileKeyStore.open(home.keys());
        this.scratch = ScratchFolders.open(home, jobs);
        this.ports = new Ports(
                control,
                DirectoryBlobStore.open(home.blobs()),
                scratch::space,
                InstantSource.system(),
                new SecureRandom(),
                new NoWorkers(jobs));
    }

    /** Opens a home, which is made if missing. */
    public static Workplace open(Path folder, String model) {
        String name = HomeChecks.requireName(model);
        Home home = Home.open(folder);
        return new Workplace(home, name, LocalJobs.open(home, InstantSource.system()));
    }

    /**
     * Opens a home that must be there, for a process that lives for one run of a model alone.
     *
     * @throws CommandException if the home or the model is not there
     */
    public static Workplace ofWorker(Path folder, String model) {
        HomeChecks.requireHome(folder);
        String name = HomeChecks.requireName(model);
        Home home = Home.open(folder);
        return withModel(new Workplace(home, name, LocalJobs.ofWorker(home, InstantSource.system())));
    }

    /**
     * Opens a home that must be there, for a model that must be in it.
     *
     * @throws CommandException if one is not: a mistyped name leaves no trace
     */
    public static Workplace existing(Path folder, String model) {
        HomeChecks.requireHome(folder);
        return withModel(open(folder, model));
    }

    /**
     * Opens a home that must be there, for the receipts of a model, which outlive it.
     *
     * @throws CommandException if there is no home, or neither the model nor receipts of one of its name
     */
    public static Workplace receipts(Path folder, String model) {
        HomeChecks.requireHome(folder);
        Workplace workplace = open(folder, model);
        return checked(workplace, () -> {
            if (new ReceiptChain(workplace.control).head(model).isEmpty()) {
                var _ = workplace.spec();
            }
        });
    }

    private static Workplace withModel(Workplace workplace) {
        return checked(workplace, () -> {
            var _ = workplace.spec();
        });
    }

    private static Workplace checked(Workplace workplace, Runnable check) {
        try {
            check.run();
            return workplace;
        } catch (RuntimeException e) {
            workplace.close();
            throw e;
        }
    }

    /**
     * Opens a home that must be there, for none of its models in particular.
     *
     * @throws CommandException if it is not
     */
    public static Workplace ofAll(Path folder) {
        HomeChecks.requireHome(folder);
        return open(folder, "models");
    }

    /** Ports without workers: launched runs wait for a process that has some. */
    public Ports ports() {
        return ports;
    }

    /** The folder of the home. */
    public Path folder() {
        return home.folder();
    }

    /** The living jobs of the home, for workers. */
    public LocalJobs jobs() {
        return jobs;
    }

    /** The signer of this home's receipts. */
    public ReceiptSigner signer() {
        return FileReceiptSigner.open(home.signing());
    }

    public KeyStore keys() {
        return keys;
    }

    public ModelCatalog catalog() {
        return new ModelCatalog(ports, keys);
    }

    /** As {@link Home#requireRoom}. */
    void requireRoom() {
        home.requireRoom();
    }

    /** The folder for temporary folders of this process. */
    public Path scratch() {
        return scratch.folder();
    }

    /**
     * The model, which must be there.
     *
     * @throws CommandException if it is not
     */
    public Model model() {
        return catalog().find(name).orElseThrow(this::missing);
    }

    /** The spec of the model, which must be there, though an interrupted deletion may have destroyed its keys. */
    public ModelSpec spec() {
        return catalog().spec(name).orElseThrow(this::missing);
    }

    private CommandException missing() {
        return new CommandException("there is no model " + name + " in " + home.folder() + ". `sisa train " + name
                + " --data FILE --schema FILE` makes one; --home DIR looks elsewhere.");
    }

    /** Files whose import into the model did not get to its end. */
    public List<String> openImports() {
        return new OpenImports(ports.control(), name).files();
    }

    /** Says which imports into the model were killed before all of their rows were in. */
    public void noteOpenImports(Console console) {
        for (String file : openImports()) {
            console.note("warning: the import of " + VisibleText.line(file) + " into model " + name
                    + " did not get to its end: " + ImportRemedy.text(name, spec().schema())
                    + ", or its rows are incomplete.");
        }
    }

    /**
     * Waits until no other process is at work on the model, reports the holder once, and deletes the temporary files of dead
     * workers.
     */
    public ModelLock lock(Consumer<String> onWait) {
        ModelLock lock = ModelTurn.await(home, name, ports.clock(), onWait);
        scratch.sweep();
        return lock;
    }

    /** Deletes the temporary files of dead processes. */
    void sweepScratch() {
        scratch.sweep();
    }

    /** Leaves no stray copy of deleted rows in the control store; false, and a note, if that cannot be done now. */
    public boolean scrub(Consumer<String> note) {
        boolean scrubbed = control.scrub();
        if (!scrubbed) {
            note.accept(
                    "another process is using the home, or its disk or that of temporary files has no room for the control store"
                            + " twice over, so stray copies"
                            + " of deleted rows may be left in it until the next `sisa heal` or `sisa forget`");
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
