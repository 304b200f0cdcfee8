package dev.sisa.core.run;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.ShardItems;
import dev.sisa.core.store.ItemReads;
import dev.sisa.core.store.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Runs in the control store: item {@code W#model#0007 / RUN#<epoch, 19 digits>} with {@code kind}, {@code st} (state),
 * {@code t} (milliseconds since 1970), {@code job}, {@code dead} and {@code swept} (0 or 1), and of its state {@code n} (launches
 * or visits), {@code b} (last beat), {@code ns} (duration), {@code live} and {@code blobs} (digest and length of the list of a
 * healed shard's blobs), {@code why} (kind of failure), {@code reason}.
 */
public final class RunRows {

    private static final String PREFIX = "RUN#";

    private final ControlStore control;

    public RunRows(ControlStore control) {
        this.control = control;
    }

    /** A run as of now, unless it was never leased or is forgotten. */
    public Optional<Run> find(RunId id) {
        return control.read(key(id)).map(item -> parse(id, item));
    }

    /** Those of some runs that are known, as of now. */
    public Map<RunId, Run> find(Collection<RunId> ids) {
        Map<ItemKey, Item> found =
                ItemReads.of(control, ids.stream().map(RunRows::key).toList());
        Map<RunId, Run> runs = new HashMap<>();
        ids.forEach(id -> Optional.ofNullable(found.get(key(id))).ifPresent(item -> runs.put(id, parse(id, item))));
        return runs;
    }

    /** A run as of now, unless it has ended. */
    public Optional<Run> unended(RunId id) {
        return find(id).filter(run -> !run.state().ended());
    }

    /** Whether a run completed its work. */
    public boolean isDone(RunId id) {
        return find(id).filter(run -> run.state() instanceof RunState.Done).isPresent();
    }

    /** All runs of a shard that are still known, in the order of their epochs. */
    public List<Run> of(String model, int shard) {
        List<Run> runs = new ArrayList<>();
        Pages.forEach(control, ShardItems.key(model, shard, PREFIX), item -> {
            long epoch =
                    item.as("a run", found -> Long.parseLong(found.key().sort().substring(PREFIX.length())));
            runs.add(parse(new RunId(model, shard, epoch), item));
        });
        return runs;
    }

    /** The write that makes a run. */
    public static Write create(Run run) {
        return Write.create(item(run));
    }

    /** The write that changes a run. */
    public static Write replace(Run run) {
        return Write.replace(item(run));
    }

    /** A check, without a write, that a run is still in exactly this version. */
    public static Write unchanged(Run run) {
        return new Write.Check(key(run.id()), new Condition.VersionIs(run.version()));
    }

    /** The write that deletes a run in exactly this version. */
    public static Write delete(Run run) {
        return new Write.Delete(key(run.id()), new Condition.VersionIs(run.version()));
    }

    private static ItemKey key(RunId id) {
        return ShardItems.key(id.model(), id.shard(), PREFIX + String.format(Locale.ROOT, "%019d", id.epoch()));
    }

    private static Item item(Run run) {
        Attributes attributes = Attributes.NONE
                .with("kind", run.kind().key())
                .with("t", run.state().at().toEpochMilli())
                .with("job", run.job())
                .with("dead", run.markedDead() ? 1 : 0)
                .with("swept", run.swept() ? 1 : 0);
        return new Item(key(run.id()), run.version(), with(attributes, run.state()));
    }

    private static Attributes with(Attributes attributes, RunState state) {
        return switch (state) {
            case RunState.Leased leased -> attributes.with("st", "LEASED").with("n", leased.launches());
            case RunState.Running running ->
                attributes.with("st", "RUNNING").with("b", running.beat().toEpochMilli());
            case RunState.Done done -> {
                Attributes all = attributes
                        .with("st", "DONE")
                        .with("n", done.visits())
                        .with("ns", done.time().toNanos());
                yield done.live()
                        .map(live -> all.with("live", live.sha256()).with("blobs", live.count()))
                        .orElse(all);
            }
            case RunState.Stopped _ -> attributes.with("st", "STOPPED");
            case RunState.Failed failed ->
                attributes.with("st", "FAILED").with("why", failed.kind().key()).with("reason", failed.reason());
        };
    }

    private static Run parse(RunId id, Item item) {
        return item.as("run " + id, found -> read(id, found));
    }

    private static Run read(RunId id, Item item) {
        Attributes attributes = item.attributes();
        return new Run(
                id,
                item.version(),
                constant(RunKind.class, attributes.text("kind")),
                state(attributes),
                attributes.text("job"),
                attributes.whole("dead") == 1,
                attributes.whole("swept") == 1);
    }

    private static RunState state(Attributes attributes) {
        Instant at = Instant.ofEpochMilli(attributes.whole("t"));
        String state = attributes.text("st");
        return switch (state) {
            case "LEASED" -> new RunState.Leased(at, (int) attributes.whole("n"));
            case "RUNNING" -> new RunState.Running(at, Instant.ofEpochMilli(attributes.whole("b")));
            case "DONE" ->
                new RunState.Done(
                        at, attributes.whole("n"), Duration.ofNanos(attributes.whole("ns")), live(attributes));
            case "STOPPED" -> new RunState.Stopped(at);
            case "FAILED" ->
                new RunState.Failed(at, constant(FailureKind.class, attributes.text("why")), attributes.text("reason"));
            default -> throw new DamagedItemException("a run is in state " + state + ", which this sisa does not know");
        };
    }

    private static <E extends Enum<E> & Keyed> E constant(Class<E> type, String key) {
        return Keyed.find(type, key)
                .orElseThrow(() -> new DamagedItemException(
                        "a run or its failure is of kind " + key + ", which this sisa does not know"));
    }

    private static Optional<ListDigest> live(Attributes attributes) {
        return attributes.has("live")
                ? Optional.of(new ListDigest(attributes.whole("blobs"), attributes.text("live")))
                : Optional.empty();
    }
}
