package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Pause;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ports that let their actor be interrupted before each call, and between the items, blobs or jobs that one call names. */
record Interrupted(Actor actor) {

    ControlStore control(ControlStore inner) {
        return new ControlStore() {
            @Override
            public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
                Map<ItemKey, Item> found = new HashMap<>();
                for (ItemKey key : ControlStore.distinct(keys)) {
                    actor.calls(key.table() == Table.POINTS ? Nature.Call.POINT : Nature.Call.READ);
                    inner.read(key).ifPresent(item -> found.put(key, item));
                }
                return found;
            }

            @Override
            public Page<Item> list(ItemKey prefix, String after, int limit) {
                actor.calls(Nature.Call.READ);
                return inner.list(prefix, after, limit);
            }

            @Override
            public CommitResult commit(Transaction transaction) {
                actor.calls(Nature.Call.WRITE);
                return inner.commit(transaction);
            }

            @Override
            public List<String> scrub() {
                actor.calls(Nature.Call.READ);
                return inner.scrub();
            }

            @Override
            public List<String> neverCovered() {
                return inner.neverCovered();
            }
        };
    }

    Pause pause(Pause inner) {
        return time -> {
            actor.calls(Nature.Call.READ);
            inner.of(time);
        };
    }

    BlobStore blobs(BlobStore inner) {
        return new BlobStore() {
            @Override
            public void put(Collection<NewBlob> blobs) {
                for (NewBlob blob : blobs) {
                    actor.calls(Nature.Call.WRITE);
                    inner.put(List.of(blob));
                }
            }

            @Override
            public Optional<InputStream> open(String key) {
                actor.calls(Nature.Call.READ);
                return inner.open(key);
            }

            @Override
            public void delete(Collection<String> keys) {
                for (String key : keys) {
                    actor.calls(Nature.Call.WRITE);
                    inner.delete(List.of(key));
                }
            }

            @Override
            public Page<String> list(String prefix, String after, int limit) {
                actor.calls(Nature.Call.READ);
                return inner.list(prefix, after, limit);
            }

            @Override
            public List<String> neverCovered() {
                return inner.neverCovered();
            }
        };
    }

    JobLauncher jobs(JobLauncher inner) {
        return new JobLauncher() {
            @Override
            public void launch(RunId run) {
                actor.calls(Nature.Call.WRITE);
                inner.launch(run);
            }

            @Override
            public Claim claim() {
                actor.calls(Nature.Call.WRITE);
                return inner.claim();
            }

            @Override
            public Duration startTime() {
                return inner.startTime();
            }

            @Override
            public Set<String> alive(Collection<String> names) {
                Set<String> living = new HashSet<>();
                for (String job : names) {
                    actor.calls(Nature.Call.READ);
                    living.addAll(inner.alive(List.of(job)));
                }
                return living;
            }

            @Override
            public void stop(String job) {
                actor.calls(Nature.Call.WRITE);
                inner.stop(job);
            }
        };
    }
}
