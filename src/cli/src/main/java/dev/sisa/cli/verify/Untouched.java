package dev.sisa.cli.verify;

import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.home.ShardState;
import dev.sisa.core.model.Model;
import dev.sisa.local.LocalInstallation;
import java.util.List;

/** The shards of a model before a comparison. Nothing is locked meanwhile: a request to forget waits for no comparison. */
public record Untouched(LocalInstallation installation, Model model, List<ShardState> before) {

    public Untouched {
        before = List.copyOf(before);
    }

    public static Untouched since(LocalInstallation installation, Model model) {
        return new Untouched(installation, model, ShardState.all(installation, model));
    }

    /**
     * The same shards must be there after the comparison.
     *
     * @throws CommandException if they are not
     */
    public void require() {
        if (!ShardState.all(installation, model).equals(before)) {
            throw CommandException.busy("another process changed model " + model.name()
                    + " while it was compared, so the comparison says nothing. Run it again.");
        }
    }
}
