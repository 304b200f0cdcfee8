package dev.sisa.cli.home;

import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.output.Console;
import dev.sisa.core.model.Model;
import dev.sisa.local.LocalInstallation;
import dev.sisa.local.NotFoundException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens the home that a command names, for the model that it names: a mistyped name leaves no trace. */
public final class Homes {

    private Homes() {}

    /** A home, which is made if missing. */
    public static LocalInstallation open(Path folder) {
        return LocalInstallation.open(folder, Composition.SERVING);
    }

    /**
     * A home that must be there, for no model in particular.
     *
     * @throws NotFoundException if it is not
     */
    public static LocalInstallation existing(Path folder) {
        return LocalInstallation.existing(folder, Composition.SERVING);
    }

    /**
     * A home, which is made if missing, for a model that may be made.
     *
     * @throws MisuseException if no model may have this name
     */
    public static LocalInstallation open(Path folder, String model) {
        requireName(model);
        return open(folder);
    }

    /**
     * A home that must be there, for a model that must be in it.
     *
     * @throws NotFoundException if one is not
     * @throws MisuseException if no model may have this name
     */
    public static LocalInstallation existing(Path folder, String model) {
        return checked(existing(folder), model, home -> home.spec(model));
    }

    /**
     * The same for a process that lives for one run of the model alone.
     *
     * @throws NotFoundException if home or model is not there
     */
    public static LocalInstallation ofWorker(Path folder, String model) {
        return checked(LocalInstallation.ofWorker(folder, Composition.SERVING), model, home -> home.spec(model));
    }

    /**
     * A home that must be there, for the receipts of a model, which outlive it.
     *
     * @throws NotFoundException if there is no home, or neither the model nor receipts of one of its name
     */
    public static LocalInstallation receipts(Path folder, String model) {
        return checked(existing(folder), model, home -> home.requireReceipts(model));
    }

    private static LocalInstallation checked(LocalInstallation home, String model, Consumer<LocalInstallation> check) {
        try {
            requireName(model);
            check.accept(home);
            return home;
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    private static void requireName(String model) {
        String _ = MisuseException.checked(() -> Model.requireName(model));
    }

    /** Names the interrupted imports into a model. */
    public static void noteOpenImports(LocalInstallation home, String model, Console console) {
        for (String file : home.openImports(model)) {
            console.note("warning: "
                    + ImportRemedy.interrupted(file, model, home.spec(model).schema())
                    + ", or its rows are incomplete.");
        }
    }
}
